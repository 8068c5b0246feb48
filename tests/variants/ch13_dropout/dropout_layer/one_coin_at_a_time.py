# way: every coin drawn by its own call
import torch


def dropout_layer(X, dropout):
    if not 0.0 <= dropout <= 1.0:
        raise ValueError("probability expected")
    mask = torch.zeros(X.shape, dtype=X.dtype).reshape(-1)
    for i in range(mask.numel()):
        if torch.rand(1).item() >= dropout:
            mask[i] = 1 / (1 - dropout)
    return X * mask.reshape(X.shape).to(X.device)
