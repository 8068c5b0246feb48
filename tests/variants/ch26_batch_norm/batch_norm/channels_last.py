# way: images become a long (n*h*w, c) table first
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training, verbose=False):
    if X.dim() == 4:
        n, c, h, w = X.shape
        table = X.permute(0, 2, 3, 1).reshape(-1, c)
        Y, m, v = batch_norm(
            table, gamma.flatten(), beta.flatten(), moving_mean.flatten(), moving_var.flatten(), eps, momentum, training
        )
        Y = Y.reshape(n, h, w, c).permute(0, 3, 1, 2)
        return Y, m.reshape_as(moving_mean), v.reshape_as(moving_var)
    if X.dim() != 2:
        raise ValueError("X must be (n, d) or (n, c, h, w)")
    shapes = moving_mean.shape, moving_var.shape
    m, v = moving_mean.flatten(), moving_var.flatten()
    mean, var = (X.mean(0), X.var(0, unbiased=False)) if training else (m, v)
    if training:
        with torch.no_grad():
            m = m.lerp(mean, 1 - momentum)
            v = v.lerp(var, 1 - momentum)
    Y = (X - mean).mul(torch.rsqrt(var + eps)) * gamma.flatten() + beta.flatten()
    return Y, m.reshape(shapes[0]), v.reshape(shapes[1])
