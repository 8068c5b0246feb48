# fault: every example is normalised by itself
# caught by: images_by_hand, by_hand
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if X.ndim not in (2, 4):
        raise ValueError("rank")
    dims = (1,) if X.ndim == 2 else (2, 3)
    shape = [1, X.shape[1]] + [1] * (X.ndim - 2)
    if training:
        mean, var = X.mean(dims, keepdim=True), X.var(dims, correction=0, keepdim=True)
        whole = (0,) if X.ndim == 2 else (0, 2, 3)
        m, v = X.detach().mean(whole), X.detach().var(whole, correction=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * m.reshape(moving_mean.shape)
        moving_var = momentum * moving_var + (1 - momentum) * v.reshape(moving_var.shape)
    else:
        mean, var = moving_mean.reshape(shape), moving_var.reshape(shape)
    Y = (X - mean) / torch.sqrt(var + eps)
    return gamma.reshape(shape) * Y + beta.reshape(shape), moving_mean, moving_var
