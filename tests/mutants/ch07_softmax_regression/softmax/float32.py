# fault: always float32
# caught by: matches_reference
import torch


def softmax(X):
    X = X.float()
    e = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return e / e.sum(1, keepdim=True)
