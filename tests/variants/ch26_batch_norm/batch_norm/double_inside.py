# way: computed in float64 and rounded at the end
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if X.ndim not in (2, 4):
        raise ValueError("2 or 4 axes")
    dtype, axes = X.dtype, tuple(a for a in range(X.ndim) if a != 1)
    form = tuple(X.shape[1] if a == 1 else 1 for a in range(X.ndim))
    D = X.double()
    if training:
        mean = D.mean(axes, keepdim=True)
        var = (D - mean).pow(2).mean(axes, keepdim=True)
        mm = momentum * moving_mean.double() + (1 - momentum) * mean.detach().reshape(moving_mean.shape)
        mv = momentum * moving_var.double() + (1 - momentum) * var.detach().reshape(moving_var.shape)
        mm, mv = mm.to(dtype), mv.to(dtype)
    else:
        mean, var = moving_mean.double().reshape(form), moving_var.double().reshape(form)
        mm, mv = moving_mean.clone(), moving_var.clone()
    Y = (D - mean) / (var + eps).sqrt() * gamma.double().reshape(form) + beta.double().reshape(form)
    return Y.to(dtype), mm, mv
