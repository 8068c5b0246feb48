# way: a nested function
import torch


def numerical_gradient(f, x, h=1e-4):
    def slope(i):
        step = torch.nn.functional.one_hot(torch.tensor(i, device=x.device), x.numel()).to(torch.float64) * h
        return 0.5 * (f(x.detach() + step) - f(x.detach() - step)) / h

    return torch.hstack(list(map(slope, range(x.numel()))))
