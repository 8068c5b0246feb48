# way: torch functions
import torch


def product_rule(u, du, v, dv):
    return torch.add(torch.mul(du, v), torch.mul(u, dv))


def chain_rule(dy_du, du_dx):
    return torch.matmul(dy_du, du_dx)
