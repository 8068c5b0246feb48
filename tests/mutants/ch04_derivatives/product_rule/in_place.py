# fault: u' is changed
# caught by: powers
import torch


def product_rule(u, du, v, dv):
    with torch.no_grad():
        du *= v
        return du + u * dv


def chain_rule(dy_du, du_dx):
    return dy_du @ du_dx
