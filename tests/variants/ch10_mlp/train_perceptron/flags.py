# way: a list with the flags of each epoch
import torch


def train_perceptron(X, y, max_epochs=1000):
    w, b = torch.zeros_like(X[0]), torch.zeros_like(y[0])
    history = []
    while len(history) < max_epochs and 0 not in history:
        history.append(0)
        for x, t in zip(X.detach(), y):
            if (t * ((w * x).sum() + b)).item() <= 0:
                w, b = w + t * x, b + t
                history[-1] += 1
    return [w, b, bool(history[-1] == 0)]
