# way: the variance in one pass, E[x²] − E[x]²
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if X.ndim not in (2, 4):
        raise ValueError("rank")
    dims = (0,) if X.ndim == 2 else (0, 2, 3)
    shape = [1, X.shape[1]] + [1] * (X.ndim - 2)
    if training:
        mean = X.mean(dims)
        var = (X * X).mean(dims) - mean * mean
        moving_mean = momentum * moving_mean + (1 - momentum) * mean.detach().reshape(moving_mean.shape)
        moving_var = momentum * moving_var + (1 - momentum) * var.detach().reshape(moving_var.shape)
    else:
        mean, var = moving_mean, moving_var
    Y = (X - mean.reshape(shape)) / torch.sqrt(var.reshape(shape) + eps)
    return gamma.reshape(shape) * Y + beta.reshape(shape), moving_mean, moving_var
