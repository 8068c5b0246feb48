# way: four loops over single numbers, written down as the formula is
import torch


class KernelTooLarge(ValueError):
    pass


def corr2d(X, K):
    h, w = X.shape
    kh, kw = K.shape
    if kh > h or kw > w:
        raise KernelTooLarge(f"{tuple(K.shape)} > {tuple(X.shape)}")
    rows = []
    for i in range(h - kh + 1):
        row = []
        for j in range(w - kw + 1):
            total = X[i, j] * K[0, 0]
            for a in range(kh):
                for b in range(kw):
                    if (a, b) != (0, 0):
                        total = total + X[i + a, j + b] * K[a, b]
            row.append(total)
        rows.append(torch.stack(row))
    return torch.stack(rows)
