# fault: only one level deep
# caught by: moves_every_tensor, matches_reference
import torch


def to_device(data, device):
    def move(value):
        return value.to(device) if isinstance(value, torch.Tensor) else value

    if isinstance(data, torch.Tensor):
        return data.to(device)
    if isinstance(data, dict):
        return {k: move(v) for k, v in data.items()}
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*map(move, data))
    if isinstance(data, (list, tuple)):
        return type(data)(map(move, data))
    return data
