# fault: arrays become tensors
# caught by: keeps_other_values
import copy

import numpy as np
import torch


def to_device(data, device):
    if isinstance(data, np.ndarray):
        return torch.from_numpy(data).to(device)
    if isinstance(data, torch.Tensor):
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
