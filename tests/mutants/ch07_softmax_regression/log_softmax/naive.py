# fault: exp without subtracting the maximum
# caught by: where_softmax_underflows, gradient
import torch


def log_softmax(X):
    return X - torch.exp(X).sum(1, keepdim=True).log()
