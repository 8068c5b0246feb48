# fault: linspace up to rows·cols instead of rows·cols − 1
# caught by: three_by_four, steps, matches_reference
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows < 1 or cols < 1:
        raise ValueError("too small")
    return torch.linspace(0, rows * cols, rows * cols).to(dtype).reshape(rows, cols)
