# fault: leaves out the batch axis
# caught by: book_net, matches_reference
import torch


def layer_shapes(net, shape):
    was = net.training
    net.eval()
    X, out = torch.rand(shape), []
    with torch.no_grad():
        for layer in net:
            X = layer(X)
            out.append((layer.__class__.__name__, tuple(X.shape[1:])))
    net.train(was)
    return out
