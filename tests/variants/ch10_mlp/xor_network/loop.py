# way: Python numbers, row by row
import torch


def step(z):
    return 1.0 if z > 0 else 0.0


def xor_network(X):
    answers = []
    for x1, x2 in X.tolist():
        first = step(1.0 * x1 - 1.0 * x2 - 1.0)
        second = step(-1.0 * x1 + 1.0 * x2 - 1.0)
        answers.append(2.0 * step(1.0 * first + 1.0 * second - 0.5) - 1.0)
    return torch.tensor(answers, dtype=X.dtype, device=X.device)
