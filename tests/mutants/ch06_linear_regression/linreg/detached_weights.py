# fault: no gradient for w
# caught by: gradient
import torch


def linreg(X, w, b):
    return X @ w.detach() + b
