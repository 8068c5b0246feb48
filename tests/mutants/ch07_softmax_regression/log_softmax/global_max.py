# fault: one maximum for all rows
# caught by: where_softmax_underflows
import torch


def log_softmax(X):
    Z = X - X.max()
    return Z - Z.exp().sum(1, keepdim=True).log()
