# fault: the last child is left out
# caught by: by_hand, every_child
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval()
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for child in list(net.children())[:-1]:
            X = child(X)
            shapes.append(tuple(X.shape))
    net.train(training)
    return shapes
