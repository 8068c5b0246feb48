# fault: bottom and right are ignored: the same on both sides
# caught by: by_hand, image_inside_zeros_around, matches_reference
import torch


def pad2d(X, top, bottom, left, right):
    h, w = X.shape
    Y = torch.zeros(h + 2 * top, w + 2 * left, dtype=X.dtype)
    Y[top : top + h, left : left + w] = X
    return Y
