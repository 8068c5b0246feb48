# fault: only u'v
# caught by: powers, factors_are_alike
import torch


def product_rule(u, du, v, dv):
    return du * v


def chain_rule(dy_du, du_dx):
    return dy_du @ du_dx
