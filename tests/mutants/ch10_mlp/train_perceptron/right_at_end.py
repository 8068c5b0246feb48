# fault: converged is read off the final weights
# caught by: max_epochs
import torch


def train_perceptron(X, y, max_epochs=1000):
    X = X.detach()
    w, b = torch.zeros(X.shape[1], dtype=X.dtype), torch.zeros((), dtype=X.dtype)
    for _ in range(max_epochs):
        mistakes = 0
        for x, t in zip(X, y):
            if t * (x @ w + b) <= 0:
                w, b, mistakes = w + t * x, b + t, mistakes + 1
        if mistakes == 0:
            break
    return w, b, bool((y * (X @ w + b) > 0).all())
