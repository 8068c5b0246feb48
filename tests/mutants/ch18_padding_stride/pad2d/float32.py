# fault: the result is float32 whatever X is
# caught by: image_inside_zeros_around, matches_reference
import torch


def pad2d(X, top, bottom, left, right):
    Y = torch.zeros(top + X.shape[0] + bottom, left + X.shape[1] + right)
    Y[top : top + X.shape[0], left : left + X.shape[1]] = X
    return Y
