# fault: the spectral norm for matrices
# caught by: norm_of_all_elements
import torch


def looped(a):
    def norm(t):
        return torch.linalg.matrix_norm(t, ord=2) if t.ndim == 2 else t.norm()

    b = 2 * a
    while norm(b) < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b
