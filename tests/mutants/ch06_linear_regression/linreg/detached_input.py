# fault: no gradient for X
# caught by: gradient
import torch


def linreg(X, w, b):
    return X.detach() @ w + b
