# fault: the result is always float32
# caught by: dtype, matches_reference
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows < 1 or cols < 1:
        raise ValueError("too small")
    return torch.arange(rows * cols).reshape(rows, cols).float()
