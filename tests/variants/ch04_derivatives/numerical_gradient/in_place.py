# way: one copy, moved and moved back
import torch


def numerical_gradient(f, x, h=1e-4):
    p = x.detach().to(torch.float64).clone()
    out = torch.empty_like(p)
    with torch.no_grad():
        for i in range(p.numel()):
            old = p[i].item()
            p[i] = old + h
            right = f(p).item()
            p[i] = old - h
            left = f(p).item()
            p[i] = old
            out[i] = (right - left) / (2 * h)
    return out
