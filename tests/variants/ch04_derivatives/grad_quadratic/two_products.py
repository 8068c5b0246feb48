# way: two products
import torch


def grad_quadratic(A, x):
    return A @ x + x @ A
