# fault: a size of 0 is not refused
# caught by: refuses_less_than_one
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows < 0 or cols < 0:
        raise ValueError("too small")
    return torch.arange(rows * cols, dtype=dtype).reshape(rows, cols)
