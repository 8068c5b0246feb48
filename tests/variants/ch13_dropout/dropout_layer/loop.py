# way: a Python loop over the elements
import torch


def dropout_layer(X, dropout):
    if not 0.0 <= dropout <= 1.0:
        raise ValueError("probability expected")
    coins = torch.rand(X.numel()).tolist()
    factors = [0.0 if c < dropout else 1 / (1 - dropout) for c in coins]
    return X * torch.tensor(factors, dtype=X.dtype, device=X.device).reshape(X.shape)
