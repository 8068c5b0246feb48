# way: every output pixel looks up a pixel; those outside are masked
import torch


def pad2d(X, top, bottom, left, right):
    h, w = X.shape
    rows = torch.arange(-top, h + bottom, device=X.device)
    columns = torch.arange(-left, w + right, device=X.device)
    inside = ((rows >= 0) & (rows < h))[:, None] & ((columns >= 0) & (columns < w))[None]
    picked = X[rows.clamp(0, h - 1)][:, columns.clamp(0, w - 1)]
    return torch.where(inside, picked, torch.zeros((), dtype=X.dtype, device=X.device))
