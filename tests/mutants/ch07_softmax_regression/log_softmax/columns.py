# fault: along the columns
# caught by: by_hand, matches_reference
import torch


def log_softmax(X):
    Z = X - X.max(dim=0, keepdim=True).values
    return Z - Z.exp().sum(0, keepdim=True).log()
