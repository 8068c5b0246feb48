# fault: the largest singular value of a matrix instead of all entries
# caught by: matches_reference
import torch


def l2_penalty(w):
    norm = torch.linalg.matrix_norm(w, 2) if w.ndim == 2 else w.norm()
    return norm**2 / 2
