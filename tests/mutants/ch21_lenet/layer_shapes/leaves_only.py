# fault: unfolds nested modules and leaves out those without children of their own
# caught by: matches_reference
import torch
from torch import nn


def layer_shapes(net, shape):
    was, out, handles = net.training, [], []
    net.eval()
    for layer in net.modules():
        if not isinstance(layer, nn.Sequential):
            handles.append(layer.register_forward_hook(lambda m, a, y: out.append((type(m).__name__, tuple(y.shape)))))
    with torch.no_grad():
        net(torch.rand(shape))
    for h in handles:
        h.remove()
    net.train(was)
    return out
