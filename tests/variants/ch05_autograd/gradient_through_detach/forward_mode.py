# way: a forward-mode product with ones
import torch


def gradient_through_detach(x):
    def f(t):
        return (t * t).detach() * t

    return torch.func.jvp(f, (x.detach(),), (torch.ones_like(x),))[1]
