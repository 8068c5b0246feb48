# fault: the logarithm to base 2
# caught by: by_hand, matches_reference
import torch


def log_softmax(X):
    Z = X - X.max(dim=1, keepdim=True).values
    return Z - Z.exp().sum(1, keepdim=True).log2()
