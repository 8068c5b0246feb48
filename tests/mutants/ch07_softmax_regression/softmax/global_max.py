# fault: one maximum for all rows: small rows underflow to 0/0
# caught by: huge_outputs
import torch


def softmax(X):
    e = torch.exp(X - X.max())
    return e / e.sum(1, keepdim=True)
