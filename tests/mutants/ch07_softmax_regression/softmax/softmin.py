# fault: the smallest output wins
# caught by: by_hand
import torch


def softmax(X):
    e = torch.exp(X.min(dim=1, keepdim=True).values - X)
    return e / e.sum(1, keepdim=True)
