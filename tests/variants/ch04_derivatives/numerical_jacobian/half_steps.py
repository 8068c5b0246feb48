# way: half a step to each side
import torch


def numerical_jacobian(f, x, h=1e-4):
    p = x.detach().double()
    columns = []
    for j in range(p.numel()):
        step = (torch.arange(p.numel(), device=p.device) == j).double() * (h / 2)
        columns.append(((f(p + step) - f(p - step)) / h).unsqueeze(1))
    return torch.cat(columns, dim=1)
