# fault: the largest absolute value is subtracted
# caught by: huge_outputs
import torch


def softmax(X):
    e = torch.exp(X - X.abs().max(dim=1, keepdim=True).values)
    return e / e.sum(1, keepdim=True)
