# fault: everything is turned into float32 on the way
# caught by: keeps_types_and_values, matches_reference
import torch


def to_device(data, device):
    if isinstance(data, torch.Tensor):
        return data.to(device, torch.float32)
    if isinstance(data, dict):
        return {k: to_device(v, device) for k, v in data.items()}
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, (list, tuple)):
        return type(data)(to_device(v, device) for v in data)
    return data
