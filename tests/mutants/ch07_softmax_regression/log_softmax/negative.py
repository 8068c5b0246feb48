# fault: the sign is that of the loss
# caught by: by_hand
import torch


def log_softmax(X):
    Z = X - X.max(dim=1, keepdim=True).values
    return Z.exp().sum(1, keepdim=True).log() - Z
