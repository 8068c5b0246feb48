# fault: the form itself
# caught by: by_hand, matches_reference
import torch


def grad_quadratic(A, x):
    return x @ A @ x
