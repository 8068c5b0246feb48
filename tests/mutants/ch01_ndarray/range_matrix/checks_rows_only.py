# fault: cols is not checked
# caught by: refuses_less_than_one
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows < 1:
        raise ValueError("too small")
    return torch.arange(rows * max(cols, 0), dtype=dtype).reshape(rows, max(cols, 0))
