# fault: X.data is copied: the graph ends there
# caught by: gradient
import torch


def pad2d(X, top, bottom, left, right):
    Y = torch.zeros(top + X.shape[0] + bottom, left + X.shape[1] + right, dtype=X.dtype)
    Y[top : top + X.shape[0], left : left + X.shape[1]] = X.data
    return Y
