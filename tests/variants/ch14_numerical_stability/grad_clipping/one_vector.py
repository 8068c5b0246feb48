# way: all gradients in one vector
import torch


def grad_clipping(params, theta):
    grads = [p.grad for p in params if p.grad is not None]
    g = torch.cat([v.reshape(-1) for v in grads]).norm() if grads else torch.tensor(0.0)
    scale = min(1.0, theta / float(g)) if g > 0 else 1.0
    for v in grads:
        v.mul_(scale)
    return g.item()
