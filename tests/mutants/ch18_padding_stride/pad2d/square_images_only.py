# fault: the height is used for the width
# caught by: image_inside_zeros_around, matches_reference
import torch


def pad2d(X, top, bottom, left, right):
    n = X.shape[0]
    Y = torch.zeros(top + n + bottom, left + n + right, dtype=X.dtype)
    Y[top : top + n, left : left + n] = X[:, :n]
    return Y
