# way: numpy
import numpy as np
import torch


def train_perceptron(X, y, max_epochs=1000):
    A, t = X.detach().cpu().numpy(), y.detach().cpu().numpy()
    w, b = np.zeros(A.shape[1], dtype=A.dtype), 0.0
    for _ in range(max_epochs):
        errors = 0
        for k in range(len(t)):
            if t[k] * (A[k] @ w + b) <= 0:
                w, b, errors = w + t[k] * A[k], b + float(t[k]), errors + 1
        if errors == 0:
            return torch.from_numpy(w).to(X.device), b, True
    return torch.from_numpy(w).to(X.device), b, False
