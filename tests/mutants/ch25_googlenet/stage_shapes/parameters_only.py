# fault: children without parameters are skipped in the list
# caught by: every_child
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval()
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for child in net.children():
            X = child(X)
            if list(child.parameters()):
                shapes.append(tuple(X.shape))
    net.train(training)
    return shapes
