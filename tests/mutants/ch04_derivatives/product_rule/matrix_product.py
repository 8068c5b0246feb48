# fault: matrix products for matrices
# caught by: powers
import torch


def product_rule(u, du, v, dv):
    if u.ndim == 2 and u.shape[0] == u.shape[1]:
        return du @ v + u @ dv
    return du * v + u * dv


def chain_rule(dy_du, du_dx):
    return dy_du @ du_dx
