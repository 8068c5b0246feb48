# fault: only the upper triangle
# caught by: matches_reference
import torch


def grad_quadratic(A, x):
    B = A.triu()
    return (B + B.T) @ x
