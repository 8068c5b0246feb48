# way: loops over the places, real pixels only
import torch


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    (ph, pw), (sh, sw) = pool_size, pool_size if stride is None else stride
    n, c, h, w = X.shape
    oh, ow = (h + 2 * padding[0] - ph) // sh + 1, (w + 2 * padding[1] - pw) // sw + 1
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            top, left = i * sh - padding[0], j * sw - padding[1]
            real = X[:, :, max(top, 0) : max(top + ph, 0), max(left, 0) : max(left + pw, 0)].flatten(2)
            row.append(real.max(2).values if mode == "max" else real.sum(2) / (ph * pw))
        rows.append(torch.stack(row, dim=-1))
    return torch.stack(rows, dim=-2)
