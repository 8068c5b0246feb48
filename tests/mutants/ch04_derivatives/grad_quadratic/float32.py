# fault: float32
# caught by: matches_reference
import torch


def grad_quadratic(A, x):
    return (A.float() + A.float().T) @ x.float()
