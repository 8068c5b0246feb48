# way: sign, with its 0 repaired
import torch


def perceptron(X, w, b):
    s = torch.sign(torch.einsum("nd,d->n", X.detach(), w.detach()) + b)
    s[s == 0] = -1
    return s
