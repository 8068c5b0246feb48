# fault: the order of F.pad: left, right, top, bottom
# caught by: by_hand, image_inside_zeros_around, matches_reference
import torch


def pad2d(X, top, bottom, left, right):
    left, right, top, bottom = top, bottom, left, right
    Y = torch.zeros(top + X.shape[0] + bottom, left + X.shape[1] + right, dtype=X.dtype)
    Y[top : top + X.shape[0], left : left + X.shape[1]] = X
    return Y
