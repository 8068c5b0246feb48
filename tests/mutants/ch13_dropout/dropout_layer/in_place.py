# fault: changes its argument
# caught by: drops_or_scales, one_gives_zeros
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    with torch.no_grad():
        if dropout == 1:
            return X.zero_()
        X *= torch.rand_like(X) >= dropout
        X /= 1 - dropout
    return X
