# banned: from the module clip_grad
import torch.nn.utils.clip_grad as c


def grad_clipping(params, theta):
    params = list(params)
    g = c._get_total_norm([p.grad for p in params if p.grad is not None])
    c._clip_grads_with_norm_(params, theta, g)
    return g
