# way: the chain rule step by step: X_hat, variance, mean, X
import torch


def batch_norm_grad(X, gamma, dY, eps):
    n = X.shape[0]
    mu = X.sum(0) / n
    xc = X - mu
    var = (xc * xc).sum(0) / n
    inv = (var + eps) ** -0.5
    dxhat = dY * gamma
    dvar = (dxhat * xc).sum(0) * -0.5 * inv**3
    dmu = -(dxhat * inv).sum(0) + dvar * (-2 * xc).sum(0) / n
    dX = dxhat * inv + dvar * 2 * xc / n + dmu / n
    return dX, (dY * xc * inv).sum(0), dY.sum(0)
