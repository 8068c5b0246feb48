# way: a nested list
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if min(rows, cols) < 1:
        raise ValueError(f"bad size {rows}, {cols}")
    return torch.tensor([[i * cols + j for j in range(cols)] for i in range(rows)], dtype=dtype)
