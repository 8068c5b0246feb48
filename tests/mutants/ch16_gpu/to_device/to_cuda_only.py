# fault: moves to CUDA, but never back
# caught by: moves_both_ways
import copy

import torch


def to_device(data, device):
    if isinstance(data, torch.Tensor):
        return data.cuda() if torch.device(device).type == "cuda" else data
    if isinstance(data, dict):
        out = copy.copy(data)
        out.update({k: to_device(v, device) for k, v in data.items()})
        return out
    if hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, (list, tuple)):
        return type(data)(to_device(v, device) for v in data)
    return data
