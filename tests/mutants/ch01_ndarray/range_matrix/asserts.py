# fault: an AssertionError instead of a ValueError
# caught by: refuses_less_than_one
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    assert rows >= 1 and cols >= 1
    return torch.arange(rows * cols, dtype=dtype).reshape(rows, cols)
