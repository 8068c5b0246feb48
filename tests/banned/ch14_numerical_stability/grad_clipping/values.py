# banned: clip_grad_value_
import torch


def grad_clipping(params, theta):
    params = [p for p in params if p.grad is not None]
    g = sum(float((p.grad**2).sum()) for p in params) ** 0.5
    torch.nn.utils.clip_grad_value_(params, theta)
    return g
