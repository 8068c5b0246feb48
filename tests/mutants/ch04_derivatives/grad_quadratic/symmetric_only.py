# fault: 2Ax, right for symmetric A only
# caught by: by_hand, is_the_slope, matches_reference
import torch


def grad_quadratic(A, x):
    return 2 * A @ x
