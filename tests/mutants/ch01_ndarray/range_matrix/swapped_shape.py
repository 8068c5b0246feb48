# fault: the shape is (cols, rows)
# caught by: three_by_four, steps, matches_reference
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows < 1 or cols < 1:
        raise ValueError("too small")
    return torch.arange(rows * cols, dtype=dtype).reshape(cols, rows)
