# fault: max_epochs defaults to 100
# caught by: default_limit
import torch


def train_perceptron(X, y, max_epochs=100):
    w, b = torch.zeros(X.shape[1], dtype=X.dtype), torch.zeros((), dtype=X.dtype)
    for _ in range(max_epochs):
        mistakes = 0
        for x, t in zip(X.detach(), y):
            if t * (x @ w + b) <= 0:
                w, b, mistakes = w + t * x, b + t, mistakes + 1
        if mistakes == 0:
            return w, b, True
    return w, b, False
