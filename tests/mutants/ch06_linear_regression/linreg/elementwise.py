# fault: an elementwise product, summed over everything
# caught by: by_hand, matches_reference
import torch


def linreg(X, w, b):
    return ((X * w.reshape(1, -1)).sum() + b).reshape(1, 1).expand(len(X), 1)
