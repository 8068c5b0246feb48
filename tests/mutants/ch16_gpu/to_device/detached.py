# fault: the tensors lose their graph
# caught by: gradient
import torch


def to_device(data, device):
    if isinstance(data, torch.Tensor):
        return data.detach().to(device)
    if isinstance(data, dict):
        return {k: to_device(v, device) for k, v in data.items()}
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, (list, tuple)):
        return type(data)(to_device(v, device) for v in data)
    return data
