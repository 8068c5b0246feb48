# fault: float32 whatever X is
# caught by: shape_and_values
import torch


def perceptron(X, w, b):
    return torch.where(X @ w + b > 0, 1.0, -1.0)
