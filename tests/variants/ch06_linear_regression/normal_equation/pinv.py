# way: pseudo-inverse
import torch


def normal_equation(X, y):
    A = torch.cat((X, torch.ones_like(y)), dim=1)
    s = torch.linalg.pinv(A) @ y
    return s[: X.shape[1]], s[X.shape[1]].sum()
