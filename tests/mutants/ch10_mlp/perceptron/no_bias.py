# fault: the bias is forgotten
# caught by: boundary, matches_reference
import torch


def perceptron(X, w, b):
    return torch.where(X @ w > 0, 1.0, -1.0).to(X.dtype)
