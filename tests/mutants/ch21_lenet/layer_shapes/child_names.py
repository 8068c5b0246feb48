# fault: the child's name in the Sequential instead of its class
# caught by: book_net, matches_reference
import torch


def layer_shapes(net, shape):
    was = net.training
    net.eval()
    X, out = torch.rand(shape), []
    for name, layer in net.named_children():
        X = layer(X)
        out.append((name, tuple(X.shape)))
    net.train(was)
    return out
