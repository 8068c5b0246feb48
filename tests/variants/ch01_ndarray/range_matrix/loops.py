# way: two loops fill a zero matrix
import torch


def range_matrix(rows, cols, dtype=torch.float32):
    if rows <= 0 or cols <= 0:
        raise ValueError("rows and cols must be positive")
    M = torch.zeros((rows, cols), dtype=dtype)
    for i in range(rows):
        for j in range(cols):
            M[i, j] = i * cols + j
    return M
