# fault: a dict by class name: equal layers overwrite each other
# caught by: book_net
import torch


def layer_shapes(net, shape):
    was = net.training
    net.eval()
    X, out = torch.rand(shape), {}
    for layer in net:
        X = layer(X)
        out[type(layer).__name__] = tuple(X.shape)
    net.train(was)
    return list(out.items())
