# fault: .to() is called and its result thrown away
# caught by: moves_every_tensor, matches_reference
import torch


def to_device(data, device):
    if isinstance(data, torch.Tensor):
        data.to(device)
        return data
    if isinstance(data, dict):
        return {k: to_device(v, device) for k, v in data.items()}
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, (list, tuple)):
        return type(data)(to_device(v, device) for v in data)
    return data
