# fault: the default dtype is int64
# caught by: three_by_four, steps
import torch


def range_matrix(rows, cols, dtype=None):
    if rows < 1 or cols < 1:
        raise ValueError("too small")
    return torch.arange(rows * cols, dtype=dtype).reshape(rows, cols)
