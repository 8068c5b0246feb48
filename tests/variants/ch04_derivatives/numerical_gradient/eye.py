# way: rows of the identity
import torch


def numerical_gradient(f, x, h=1e-4):
    point = x.detach().to(torch.float64)
    return torch.stack([(f(point + h * e) - f(point - h * e)) / (2 * h) for e in torch.eye(len(x)).to(point)]).to(x.dtype)
