# fault: the pass updates the statistics of batch norm
# caught by: net_is_unchanged
import torch


def stage_shapes(net, shape):
    training = net.training
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for child in net.children():
            X = child(X)
            shapes.append(tuple(X.shape))
    net.train(training)
    return shapes
