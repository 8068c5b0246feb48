# fault: what is kept is not scaled by 1/(1 − p)
# caught by: drops_or_scales, keeps_the_mean
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout must be in [0, 1]")
    mask = (torch.rand_like(X) >= dropout).to(X.dtype)
    return mask * X
