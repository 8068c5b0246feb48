# way: element by element
import torch


def dropout_moments(x, p):
    flat = x.reshape(-1)
    variance = torch.stack([v * v * p / (1 - p) for v in flat]).reshape(x.shape)
    return x, variance
