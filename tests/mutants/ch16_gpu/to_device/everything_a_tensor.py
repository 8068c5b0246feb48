# fault: numbers become tensors
# caught by: keeps_types_and_values, matches_reference
import torch


def to_device(data, device):
    if isinstance(data, (torch.Tensor, int, float)) and not isinstance(data, bool):
        return torch.as_tensor(data).to(device)
    if isinstance(data, dict):
        return {k: to_device(v, device) for k, v in data.items()}
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, (list, tuple)):
        return type(data)(to_device(v, device) for v in data)
    return data
