# fault: the row starts at i·rows
# caught by: three_by_four, steps, matches_reference
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows < 1 or cols < 1:
        raise ValueError("too small")
    return torch.stack([torch.arange(i * rows, i * rows + cols) for i in range(rows)]).to(dtype)
