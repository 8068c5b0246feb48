# fault: weights in float32 whatever X is
# caught by: matches_reference
import torch


def train_perceptron(X, y, max_epochs=1000):
    X, y = X.detach().float(), y.float()
    w, b = torch.zeros(X.shape[1]), torch.zeros(())
    for _ in range(max_epochs):
        mistakes = 0
        for x, t in zip(X, y):
            if t * (x @ w + b) <= 0:
                w, b, mistakes = w + t * x, b + t, mistakes + 1
        if mistakes == 0:
            return w, b, True
    return w, b, False
