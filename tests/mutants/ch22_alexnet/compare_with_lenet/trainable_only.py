# fault: frozen parameters are not counted
# caught by: matches_reference
import torch
from torch import nn


def compare_with_lenet(alexnet, lenet):
    def cost(net, shape):
        layers = [m for m in net.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
        params = sum(p.numel() for m in layers for p in m.parameters() if p.requires_grad)
        total = 0
        def hook(m, inputs, output):
            nonlocal total
            if isinstance(m, nn.Conv2d):
                kh, kw = m.kernel_size
                total += output.numel() * (m.in_channels // m.groups) * kh * kw
            else:
                total += output.numel() * m.in_features
        handles = [m.register_forward_hook(hook) for m in layers]
        mode = net.training
        net.eval()
        try:
            with torch.no_grad():
                p = next(net.parameters())
                net(torch.zeros(shape, dtype=p.dtype, device=p.device))
        finally:
            for h in handles:
                h.remove()
            net.train(mode)
        return params, total
    pa, ma = cost(alexnet, (1, 1, 224, 224))
    pl, ml = cost(lenet, (1, 1, 28, 28))
    return pa / pl, ma / ml
