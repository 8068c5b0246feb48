# fault: the result is (n, 1)
# caught by: shape_and_values
import torch


def perceptron(X, w, b):
    return torch.where(X @ w.reshape(-1, 1) + b > 0, 1.0, -1.0).to(X.dtype)
