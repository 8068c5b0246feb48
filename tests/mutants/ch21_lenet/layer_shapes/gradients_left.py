# fault: a backward pass leaves gradients in the parameters
# caught by: leaves_the_net_alone
import torch


def layer_shapes(net, shape):
    was = net.training
    net.eval()
    X, out = torch.rand(shape), []
    for layer in net:
        X = layer(X)
        out.append((type(layer).__name__, tuple(X.shape)))
    if X.requires_grad:
        X.sum().backward()
    net.train(was)
    return out
