# fault: runs in train mode: running statistics change
# caught by: leaves_the_net_alone
import torch


def layer_shapes(net, shape):
    X, out = torch.rand(shape), []
    with torch.no_grad():
        for layer in net:
            X = layer(X)
            out.append((layer.__class__.__name__, tuple(X.shape)))
    return out
