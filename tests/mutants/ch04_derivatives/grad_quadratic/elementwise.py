# fault: an elementwise product
# caught by: by_hand, matches_reference
import torch


def grad_quadratic(A, x):
    return ((A + A.T) * x).sum(0) if len(x) == 1 else (A + A.T).diagonal() * x
