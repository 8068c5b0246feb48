# way: .cuda() or .cpu(), and only if it is not there already
import torch


def to_device(data, device):
    device = torch.device(device)
    if torch.is_tensor(data):
        if data.device == device:
            return data
        return data.cuda(device) if device.type == "cuda" else data.cpu()
    if isinstance(data, dict):
        out = type(data)()
        for k in data:
            out[k] = to_device(data[k], device)
        return out
    if isinstance(data, tuple):
        parts = tuple(to_device(v, device) for v in data)
        return parts if type(data) is tuple else data._replace(**dict(zip(data._fields, parts)))
    if isinstance(data, list):
        out = []
        for v in data:
            out.append(to_device(v, device))
        return out
    return data
