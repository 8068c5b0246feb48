# fault: always float32
# caught by: matches_reference
import torch


def linreg(X, w, b):
    return X.float() @ w.float() + b.float()
