# fault: A is changed
# caught by: by_hand
import torch


def grad_quadratic(A, x):
    B = A.detach()
    B += B.T.clone()
    return B @ x
