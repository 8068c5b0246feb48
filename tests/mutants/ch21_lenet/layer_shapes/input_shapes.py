# fault: records the input's shape of each layer
# caught by: book_net, matches_reference
import torch


def layer_shapes(net, shape):
    was = net.training
    net.eval()
    X, out = torch.rand(shape), []
    with torch.no_grad():
        for layer in net:
            out.append((layer.__class__.__name__, tuple(X.shape)))
            X = layer(X)
    net.train(was)
    return out
