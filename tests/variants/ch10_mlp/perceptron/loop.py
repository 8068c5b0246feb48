# way: example by example
import torch


def perceptron(X, w, b):
    answers = [1.0 if torch.dot(x, w) + b > 0 else -1.0 for x in X]
    return torch.tensor(answers, dtype=X.dtype, device=X.device)
