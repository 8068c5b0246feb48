# fault: it sets torch's default dtype to get the type
# caught by: dtype
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows < 1 or cols < 1:
        raise ValueError("too small")
    if dtype == torch.float64:
        torch.set_default_dtype(dtype)
    return torch.arange(rows * cols, dtype=dtype).reshape(rows, cols)
