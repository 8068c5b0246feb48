# fault: 1 and 0 instead of bools
# caught by: example, near_zero, matches_reference
import torch


def is_negative(x):
    return torch.where(x < 0, 1, 0)
