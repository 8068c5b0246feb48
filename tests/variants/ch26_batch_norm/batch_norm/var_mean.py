# way: torch.var_mean, scale and shift folded into one product
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if X.ndim not in {2, 4}:
        raise ValueError(f"rank {X.ndim}")
    axes = [k for k in range(X.ndim) if k != 1]
    shape = [-1 if k == 1 else 1 for k in range(X.ndim)]
    if training:
        var, mean = torch.var_mean(X, dim=axes, correction=0)
    else:
        var, mean = moving_var.reshape(-1), moving_mean.reshape(-1)
    out = gamma.reshape(shape) * ((X - mean.reshape(shape)) / (var.reshape(shape) + eps).sqrt()) + beta.reshape(shape)
    if training:
        moving_mean = (momentum * moving_mean.reshape(-1) + (1 - momentum) * mean).detach().reshape(moving_mean.shape)
        moving_var = (momentum * moving_var.reshape(-1) + (1 - momentum) * var).detach().reshape(moving_var.shape)
    return [out, moving_mean, moving_var]
