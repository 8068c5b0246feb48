# fault: AᵀA instead of A + Aᵀ
# caught by: by_hand, matches_reference
import torch


def grad_quadratic(A, x):
    return 2 * A.T @ (A @ x)
