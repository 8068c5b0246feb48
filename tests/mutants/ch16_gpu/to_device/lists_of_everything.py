# fault: tuples become lists
# caught by: moves_every_tensor, keeps_types_and_values, matches_reference
import torch


def to_device(data, device):
    if isinstance(data, torch.Tensor):
        return data.to(device)
    if isinstance(data, dict):
        return {k: to_device(v, device) for k, v in data.items()}
    if isinstance(data, (list, tuple)):
        return [to_device(v, device) for v in data]
    return data
