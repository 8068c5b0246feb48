# fault: each element goes its own way
# caught by: matches_reference
import torch


def looped(a):
    b = 2 * a
    for _ in range(60):
        b = torch.where((b.abs() < 1000) & (b != 0), 2 * b, b)
    return torch.where(b > 0, b, 100 * b)
