# fault: the default tolerance is 1e-3
# caught by: bound_is_absolute
import torch


def are_orthogonal(a, b, atol=1e-3):
    return bool((a * b).sum().abs() <= atol)
