# fault: the parameters are frozen on the way
# caught by: net_is_unchanged
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval().requires_grad_(False)
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for child in net.children():
            X = child(X)
            shapes.append(tuple(X.shape))
    net.train(training)
    return shapes
