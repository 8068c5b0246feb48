# fault: divided by i instead of i!
# caught by: by_hand, matches_reference
import torch


def poly_features(x, degree):
    return torch.stack([x**i / max(i, 1) for i in range(degree + 1)], dim=1)
