# fault: a random order
# caught by: matches_reference
import torch


def train_perceptron(X, y, max_epochs=1000):
    w, b = torch.zeros(X.shape[1], dtype=X.dtype), torch.zeros((), dtype=X.dtype)
    for _ in range(max_epochs):
        mistakes = 0
        for i in torch.randperm(len(X)):
            if y[i] * (X[i].detach() @ w + b) <= 0:
                w, b, mistakes = w + y[i] * X[i].detach(), b + y[i], mistakes + 1
        if mistakes == 0:
            return w, b, True
    return w, b, False
