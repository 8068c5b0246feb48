# fault: the normaliser is detached
# caught by: gradient
import torch


def log_softmax(X):
    Z = X - X.max(dim=1, keepdim=True).values
    return Z - Z.exp().sum(1, keepdim=True).log().detach()
