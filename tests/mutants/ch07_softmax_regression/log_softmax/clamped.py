# fault: outputs cut at ±80
# caught by: where_softmax_underflows
import torch


def log_softmax(X):
    Z = (X - X.max(dim=1, keepdim=True).values).clamp(min=-80)
    return Z - Z.exp().sum(1, keepdim=True).log()
