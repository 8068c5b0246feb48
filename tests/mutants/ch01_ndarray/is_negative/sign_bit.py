# fault: −0.0 counts as negative
# caught by: near_zero
import torch


def is_negative(x):
    return torch.signbit(x)
