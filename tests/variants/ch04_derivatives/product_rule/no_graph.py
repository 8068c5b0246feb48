# way: without a graph, on copies
import torch


def product_rule(u, du, v, dv):
    with torch.no_grad():
        return u.clone().mul_(dv).add_(v * du)


def chain_rule(dy_du, du_dx):
    return dy_du.detach().mm(du_dx.detach())
