# fault: the input's shape comes first
# caught by: by_hand, every_child
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval()
    X, shapes = torch.zeros(shape), [tuple(shape)]
    with torch.no_grad():
        for child in net.children():
            X = child(X)
            shapes.append(tuple(X.shape))
    net.train(training)
    return shapes
