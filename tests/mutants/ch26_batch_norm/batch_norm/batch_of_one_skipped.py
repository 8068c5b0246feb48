# fault: a batch with one number per feature is returned unnormalised
# caught by: training_matches_reference
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if X.ndim not in (2, 4):
        raise ValueError("rank")
    dims = (0,) if X.ndim == 2 else (0, 2, 3)
    shape = [1, X.shape[1]] + [1] * (X.ndim - 2)
    mean, var = moving_mean, moving_var
    if training:
        b_mean, b_var = X.mean(dims), X.var(dims, correction=0)
        if X.shape[0] > 1:
            mean, var = b_mean, b_var
        moving_mean = momentum * moving_mean + (1 - momentum) * b_mean.detach().reshape(moving_mean.shape)
        moving_var = momentum * moving_var + (1 - momentum) * b_var.detach().reshape(moving_var.shape)
    Y = (X - mean.reshape(shape)) / torch.sqrt(var.reshape(shape) + eps)
    return gamma.reshape(shape) * Y + beta.reshape(shape), moving_mean, moving_var
