# way: set_grad_enabled as a context
import torch


def sgd(params, lr, batch_size):
    with torch.set_grad_enabled(False):
        for p in list(params):
            if isinstance(p.grad, torch.Tensor):
                p.data -= p.grad.mul(lr).div(batch_size)
                p.grad.detach_().zero_()
