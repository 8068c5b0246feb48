# fault: uu' + vv'
# caught by: powers, product_matches_reference
import torch


def product_rule(u, du, v, dv):
    return u * du + v * dv


def chain_rule(dy_du, du_dx):
    return dy_du @ du_dx
