# way: structural pattern matching
import torch


def to_device(data, device, non_blocking=False):
    match data:
        case torch.Tensor():
            return data.to(device, non_blocking=non_blocking)
        case dict():
            return dict(zip(data.keys(), (to_device(v, device) for v in data.values())))
        case tuple() if hasattr(data, "_make"):
            return data._make(to_device(v, device) for v in data)
        case tuple():
            return tuple(to_device(v, device) for v in data)
        case list():
            return [to_device(v, device) for v in data]
        case _:
            return data
