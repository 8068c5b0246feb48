# fault: repr of the layer instead of the class name
# caught by: book_net, matches_reference
import torch


def layer_shapes(net, shape):
    was = net.training
    net.eval()
    X, out = torch.rand(shape), []
    for layer in net:
        X = layer(X)
        out.append((str(layer), tuple(X.shape)))
    net.train(was)
    return out
