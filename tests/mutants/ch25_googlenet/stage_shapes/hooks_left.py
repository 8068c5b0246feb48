# fault: its hooks stay on the net
# caught by: net_is_unchanged
import torch


def stage_shapes(net, shape):
    training = net.training
    net.eval()
    X, shapes = torch.zeros(shape), []
    with torch.no_grad():
        for child in net.children():
            child.register_forward_hook(lambda m, i, o: shapes.append(tuple(o.shape)))
        net(X)
    net.train(training)
    return shapes
