# way: element by element
import torch


def strided(x, row_step, col_step):
    m, n = x.shape
    return torch.stack(
        [torch.stack([x[i, j] for j in range(0, n, col_step)]) for i in range(0, m, row_step)]
    )
