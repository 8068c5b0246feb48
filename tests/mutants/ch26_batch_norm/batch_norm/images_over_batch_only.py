# fault: an image's channels are normalised pixel by pixel, over the batch alone
# caught by: images_by_hand
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if X.ndim not in (2, 4):
        raise ValueError("rank")
    shape = [1, X.shape[1]] + [1] * (X.ndim - 2)
    if training:
        mean, var = X.mean(0, keepdim=True), X.var(0, correction=0, keepdim=True)
        flat = tuple(range(2, X.ndim))
        m, v = mean.detach(), var.detach()
        if flat:
            m, v = m.mean(flat), v.mean(flat)
        moving_mean = momentum * moving_mean + (1 - momentum) * m.reshape(moving_mean.shape)
        moving_var = momentum * moving_var + (1 - momentum) * v.reshape(moving_var.shape)
    else:
        mean, var = moving_mean.reshape(shape), moving_var.reshape(shape)
    Y = (X - mean) / torch.sqrt(var + eps)
    return gamma.reshape(shape) * Y + beta.reshape(shape), moving_mean, moving_var
