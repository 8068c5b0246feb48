# way: always makes a copy
import torch


def to_device(data, device):
    kind = type(data)
    if issubclass(kind, torch.Tensor):
        return data.to(device=device, copy=True)
    if kind is dict:
        return {k: to_device(v, device) for k, v in data.items()}
    if kind in (list, tuple):
        return kind(map(lambda v: to_device(v, device), data))
    if issubclass(kind, tuple):
        return kind(**{f: to_device(getattr(data, f), device) for f in kind._fields})
    return data
