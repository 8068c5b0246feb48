# fault: runs on, the flag set by any right example
# caught by: matches_reference
import torch


def train_perceptron(X, y, max_epochs=1000):
    w, b = torch.zeros(X.shape[1], dtype=X.dtype), torch.zeros((), dtype=X.dtype)
    converged = False
    for _ in range(max_epochs):
        for x, t in zip(X.detach(), y):
            if t * (x @ w + b) <= 0:
                w, b = w + t * x, b + t
            else:
                converged = True
    return w, b, converged
