# fault: training normalises with the freshly mixed moving statistics
# caught by: by_hand, training_matches_reference
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if X.ndim not in (2, 4):
        raise ValueError("rank")
    dims = (0,) if X.ndim == 2 else (0, 2, 3)
    shape = [1, X.shape[1]] + [1] * (X.ndim - 2)
    mean, var = moving_mean, moving_var
    if training:
        mean = momentum * moving_mean + (1 - momentum) * X.mean(dims).reshape(moving_mean.shape)
        var = momentum * moving_var + (1 - momentum) * X.var(dims, correction=0).reshape(moving_var.shape)
        moving_mean, moving_var = mean.detach(), var.detach()
    Y = (X - mean.reshape(shape)) / torch.sqrt(var.reshape(shape) + eps)
    return gamma.reshape(shape) * Y + beta.reshape(shape), moving_mean, moving_var
