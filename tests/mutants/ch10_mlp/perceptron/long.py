# fault: whole numbers
# caught by: by_hand
import torch


def perceptron(X, w, b):
    return torch.where(X @ w + b > 0, 1, -1)
