# way: a 0-d float32 tensor
import torch


def xavier_bound(fan_in, fan_out):
    return torch.sqrt(torch.tensor(6.0) / (fan_in + fan_out))
