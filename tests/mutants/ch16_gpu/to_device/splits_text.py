# fault: text is taken for a container of letters
# caught by: moves_every_tensor, keeps_types_and_values
import torch


def to_device(data, device):
    if isinstance(data, torch.Tensor):
        return data.to(device)
    if isinstance(data, dict):
        return {k: to_device(v, device) for k, v in data.items()}
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, str):
        return list(data)
    if isinstance(data, (list, tuple)):
        return type(data)(to_device(v, device) for v in data)
    return data
