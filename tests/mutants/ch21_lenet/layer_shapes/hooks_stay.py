# fault: adds hooks and leaves them
# caught by: leaves_the_net_alone
import torch


def layer_shapes(net, shape):
    was, out = net.training, []
    net.eval()
    for layer in net.children():
        layer.register_forward_hook(lambda m, a, y: out.append((type(m).__name__, tuple(y.shape))))
    with torch.no_grad():
        net(torch.rand(shape))
    net.train(was)
    return out
