# fault: it counts from 1
# caught by: three_by_four, steps, matches_reference
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows < 1 or cols < 1:
        raise ValueError("too small")
    return torch.arange(1, rows * cols + 1, dtype=dtype).reshape(rows, cols)
