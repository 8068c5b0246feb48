# way: row starts plus column numbers, converted at the end
import torch


def range_matrix(rows, cols, dtype=torch.float32, *, device=None):
    for size in (rows, cols):
        if size < 1:
            raise ValueError(size)
    starts = torch.arange(0, rows * cols, cols, device=device).unsqueeze(1)
    return (starts + torch.arange(cols, device=device)).to(dtype)
