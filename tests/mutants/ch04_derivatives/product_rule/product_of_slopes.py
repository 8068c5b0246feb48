# fault: (uv)' = u'v'
# caught by: powers, factors_are_alike, product_matches_reference
import torch


def product_rule(u, du, v, dv):
    return du * dv


def chain_rule(dy_du, du_dx):
    return dy_du @ du_dx
