# fault: the row's number broadcasts along the wrong axis
# caught by: by_hand
import torch


def log_softmax(X):
    Z = X - X.max(dim=1, keepdim=True).values
    return Z - Z.exp().sum(1).log()
