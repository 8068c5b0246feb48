# way: least squares with extra rows for the penalty
import torch


def ridge(X, y, lam):
    n, d = X.shape
    y = y.reshape(n, 1)
    C, t = X - X.mean(0, keepdim=True), y - y.mean()
    rows = (n * lam) ** 0.5 * torch.eye(d, dtype=X.dtype, device=X.device)
    zeros = torch.zeros(d, 1, dtype=X.dtype, device=X.device)
    w = torch.linalg.lstsq(torch.cat([C, rows]), torch.cat([t, zeros])).solution
    return w, torch.mean(y - X @ w)
