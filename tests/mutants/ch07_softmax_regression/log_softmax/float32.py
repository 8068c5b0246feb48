# fault: computed in float32 for float64 too
# caught by: matches_reference
import torch


def log_softmax(X):
    Z = X.float() - X.float().max(dim=1, keepdim=True).values
    return (Z - Z.exp().sum(1, keepdim=True).log()).to(X.dtype)
