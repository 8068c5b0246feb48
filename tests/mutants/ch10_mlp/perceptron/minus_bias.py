# fault: the bias is a threshold: subtracted
# caught by: matches_reference
import torch


def perceptron(X, w, b):
    return torch.where(X @ w - b > 0, 1.0, -1.0).to(X.dtype)
