# way: the inverse, as in the formula; b as a 0-d tensor
import torch


def ridge(X, y, lam):
    n, d = X.shape
    y = y.view(-1, 1) if y.is_contiguous() else y.reshape(-1, 1)
    mean = X.mean(dim=0)
    C = X - mean
    w = torch.inverse(C.T @ C + n * lam * torch.eye(d, dtype=X.dtype, device=X.device)) @ C.T @ (y - y.mean())
    return w, (y - X @ w).mean()
