# fault: leaves the net in eval mode
# caught by: leaves_the_net_alone
import torch


def layer_shapes(net, shape):
    net.eval()
    X, out = torch.rand(shape), []
    for layer in net:
        X = layer(X)
        out.append((layer.__class__.__name__, tuple(X.shape)))
    return out
