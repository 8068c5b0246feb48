# fault: the border is made of uninitialised numbers from torch.full(1)
# caught by: by_hand, image_inside_zeros_around, matches_reference
import torch


def pad2d(X, top, bottom, left, right):
    Y = torch.full((top + X.shape[0] + bottom, left + X.shape[1] + right), 1.0, dtype=X.dtype)
    Y[top : top + X.shape[0], left : left + X.shape[1]] = X
    return Y
