# fault: an nn.Parameter is not taken for a tensor
# caught by: moves_both_ways
import copy

import torch


def to_device(data, device):
    if type(data) is torch.Tensor:
        return data.to(device)
    if isinstance(data, dict):
        out = copy.copy(data)
        out.update({k: to_device(v, device) for k, v in data.items()})
        return out
    if hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, (list, tuple)):
        return type(data)(to_device(v, device) for v in data)
    return data
