# fault: the batch is taken as 1 whatever the shape says
# caught by: every_child
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval()
    X, shapes = torch.zeros(1, *shape[1:]), []
    with torch.no_grad():
        for child in net.children():
            X = child(X)
            shapes.append(tuple(X.shape))
    net.train(training)
    return shapes
