# fault: the list that came in is filled with the moved tensors
# caught by: moves_every_tensor, matches_reference
import torch


def to_device(data, device):
    if isinstance(data, torch.Tensor):
        return data.to(device)
    if isinstance(data, (dict, list)):
        for k in data if isinstance(data, dict) else range(len(data)):
            data[k] = to_device(data[k], device)
        return data
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, tuple):
        return tuple(to_device(v, device) for v in data)
    return data
