# fault: torch.sign: 0 on the boundary
# caught by: boundary, matches_reference
import torch


def perceptron(X, w, b):
    return torch.sign(X @ w + b)
