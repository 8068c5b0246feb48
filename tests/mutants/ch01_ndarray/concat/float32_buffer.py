# fault: copied into a float32 matrix
# caught by: halves, matches_reference
import torch


def concat(x, y):
    m, n = x.shape
    rows, cols = torch.zeros(2 * m, n), torch.zeros(m, 2 * n)
    rows[:m], rows[m:] = x, y
    cols[:, :n], cols[:, n:] = x, y
    return rows, cols
