# way: the sign is −1
import torch


def is_negative(x, threshold=0.0):
    return torch.sign(x - threshold) == -1
