# way: a boolean mask picks the entries
import torch


def cross_entropy(y_hat, y, base=None):
    mask = torch.arange(y_hat.shape[1], device=y.device).unsqueeze(0) == y.unsqueeze(1)
    return torch.log(1 / y_hat[mask]) if base == "inverse" else torch.log(y_hat[mask]).neg()
