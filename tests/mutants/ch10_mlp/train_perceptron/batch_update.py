# fault: the mistakes of an epoch are found with the old weights
# caught by: matches_reference
import torch


def train_perceptron(X, y, max_epochs=1000):
    X = X.detach()
    w, b = torch.zeros(X.shape[1], dtype=X.dtype), torch.zeros((), dtype=X.dtype)
    for _ in range(max_epochs):
        wrong = y * (X @ w + b) <= 0
        if not wrong.any():
            return w, b, True
        w = w + (y[wrong, None] * X[wrong]).sum(0)
        b = b + y[wrong].sum()
    return w, b, False
