# fault: top and bottom are exchanged
# caught by: by_hand, image_inside_zeros_around, matches_reference
import torch


def pad2d(X, top, bottom, left, right):
    h, w = X.shape
    Y = torch.zeros(top + h + bottom, left + w + right, dtype=X.dtype)
    Y[bottom : bottom + h, left : left + w] = X
    return Y
