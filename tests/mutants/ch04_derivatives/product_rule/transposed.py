# fault: the result is transposed
# caught by: chain_by_hand, chain_matches_reference
import torch


def product_rule(u, du, v, dv):
    return du * v + u * dv


def chain_rule(dy_du, du_dx):
    return (dy_du @ du_dx).T
