# fault: only the product is checked, which two negative numbers pass
# caught by: refuses_less_than_one
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows * cols < 1:
        raise ValueError("too small")
    return torch.arange(rows * cols, dtype=dtype).reshape(abs(rows), abs(cols))
