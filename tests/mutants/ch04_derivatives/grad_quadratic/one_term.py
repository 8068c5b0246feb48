# fault: Ax
# caught by: by_hand, is_the_slope, matches_reference
import torch


def grad_quadratic(A, x):
    return A @ x
