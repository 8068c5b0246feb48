# fault: the row sums broadcast along the wrong axis
# caught by: by_hand
import torch


def softmax(X):
    e = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return e / e.sum(dim=1)
