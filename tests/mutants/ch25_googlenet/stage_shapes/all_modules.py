# fault: modules inside children count too
# caught by: every_child
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval()
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for m in net.modules():
            if not list(m.children()):
                X = m(X)
                shapes.append(tuple(X.shape))
    net.train(training)
    return shapes
