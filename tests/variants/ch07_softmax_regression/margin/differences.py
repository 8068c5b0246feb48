# way: the smallest of the differences
import torch


def margin(o, y, axis=1):
    differences = o.gather(1, y[:, None]) - o
    own = torch.nn.functional.one_hot(y, o.shape[1]).bool()
    return torch.where(own, torch.full_like(o, float("inf")), differences).min(axis).values
