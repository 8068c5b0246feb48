# fault: shapes as strings
# caught by: by_hand
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval()
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for child in net.children():
            X = child(X)
            shapes.append(str(tuple(X.shape)))
    net.train(training)
    return shapes
