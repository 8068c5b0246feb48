# fault: x[top:-bottom] is empty when bottom is 0
# caught by: by_hand, image_inside_zeros_around, matches_reference
import torch


def pad2d(X, top, bottom, left, right):
    Y = torch.zeros(top + X.shape[0] + bottom, left + X.shape[1] + right, dtype=X.dtype)
    Y[top:-bottom, left:-right] = X
    return Y
