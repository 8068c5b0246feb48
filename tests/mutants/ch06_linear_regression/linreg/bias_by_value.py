# fault: b is taken as a number: no gradient
# caught by: gradient
import torch


def linreg(X, w, b):
    return X @ w + b.item()
