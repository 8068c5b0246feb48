# fault: the logarithm of the softmax
# caught by: where_softmax_underflows
import torch


def log_softmax(X):
    e = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return torch.log(e / e.sum(1, keepdim=True))
