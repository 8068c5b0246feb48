# fault: only the first example decides
# caught by: matches_reference
import torch


def perceptron(X, w, b):
    answer = 1.0 if float(X[0] @ w) + b > 0 else -1.0
    return torch.full((len(X),), answer, dtype=X.dtype)
