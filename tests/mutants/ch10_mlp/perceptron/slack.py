# fault: small positive scores count as the boundary
# caught by: boundary
import torch


def perceptron(X, w, b):
    return torch.where(X @ w + b > 1e-6, 1.0, -1.0).to(X.dtype)
