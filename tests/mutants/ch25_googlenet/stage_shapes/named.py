# fault: pairs of name and shape
# caught by: by_hand
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval()
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for name, child in net.named_children():
            X = child(X)
            shapes.append((name, tuple(X.shape)))
    net.train(training)
    return shapes
