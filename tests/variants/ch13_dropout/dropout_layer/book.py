# way: the book's code
import torch


def dropout_layer(X, dropout):
    if not (0 <= dropout <= 1):
        raise ValueError("dropout must lie in [0, 1]")
    # 在本情况中，所有元素都被丢弃
    if dropout == 1:
        return torch.zeros_like(X)
    # 在本情况中，所有元素都被保留
    if dropout == 0:
        return X
    mask = (torch.rand(X.shape, device=X.device) > dropout).float()
    return mask * X / (1.0 - dropout)
