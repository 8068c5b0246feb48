# way: the norm of the norms; foreach
import torch


def grad_clipping(params, theta):
    grads = []
    for p in params:
        if p.grad is not None:
            grads.append(p.grad.detach())
    if not grads:
        return 0.0
    g = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(grads)))
    torch._foreach_mul_(grads, torch.clamp(theta / g, max=1.0))
    return g
