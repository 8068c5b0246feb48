# way: Python numbers
import torch


def train_perceptron(X, y, max_epochs=1000):
    rows, labels = X.tolist(), y.tolist()
    w, b = [0.0] * X.shape[1], 0.0
    converged = False
    for _ in range(max_epochs):
        mistakes = 0
        for row, label in zip(rows, labels):
            if label * (sum(p * q for p, q in zip(row, w)) + b) <= 0:
                w = [p + label * q for p, q in zip(w, row)]
                b += label
                mistakes += 1
        if not mistakes:
            converged = True
            break
    return torch.tensor(w, dtype=X.dtype, device=X.device), b, converged
