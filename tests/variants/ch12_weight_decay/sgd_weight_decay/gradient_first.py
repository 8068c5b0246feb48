# way: the decay is added to the gradient
import torch


def sgd_weight_decay(params, lr, wd, batch_size):
    for p in params:
        if p.grad is not None:
            with torch.no_grad():
                g = p.grad.div(batch_size)
                if len(p.shape) > 1:
                    g.add_(p, alpha=wd)
                p.add_(g, alpha=-lr)
                p.grad.zero_()
