# way: the book's: keepdim for images, two branches by rank
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if len(X.shape) not in (2, 4):
        raise ValueError("expected a batch of vectors or of images")
    shape = (1, -1) if X.dim() == 2 else (1, -1, 1, 1)
    if not training:
        X_hat = (X - moving_mean.view(shape)) / torch.sqrt(moving_var.view(shape) + eps)
    else:
        if len(X.shape) == 2:
            mean = X.mean(dim=0, keepdim=True)
            var = ((X - mean) ** 2).mean(dim=0, keepdim=True)
        else:
            mean = X.mean(dim=(0, 2, 3), keepdim=True)
            var = ((X - mean) ** 2).mean(dim=(0, 2, 3), keepdim=True)
        X_hat = (X - mean) / torch.sqrt(var + eps)
        moving_mean = momentum * moving_mean + (1.0 - momentum) * mean.view_as(moving_mean).data
        moving_var = momentum * moving_var + (1.0 - momentum) * var.view_as(moving_var).data
    Y = gamma.view(shape) * X_hat + beta.view(shape)
    return Y, moving_mean.data, moving_var.data
