# fault: half of it
# caught by: by_hand, matches_reference
import torch


def grad_quadratic(A, x):
    return (A + A.T) @ x / 2
