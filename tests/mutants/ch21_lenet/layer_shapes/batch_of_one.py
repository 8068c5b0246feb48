# fault: ignores the batch size of the shape
# caught by: book_net, matches_reference
import torch


def layer_shapes(net, shape):
    was = net.training
    net.eval()
    X, out = torch.rand(1, *shape[1:]), []
    for layer in net:
        X = layer(X)
        out.append((type(layer).__name__, tuple(X.shape)))
    net.train(was)
    return out
