# fault: clears every hook of the layers, the owner's too
# caught by: leaves_the_net_alone
import torch


def layer_shapes(net, shape):
    was, out = net.training, []
    net.eval()
    for layer in net.children():
        layer.register_forward_hook(lambda m, a, y: out.append((type(m).__name__, tuple(y.shape))))
    with torch.no_grad():
        net(torch.rand(shape))
    for layer in net.children():
        layer._forward_hooks.clear()
    net.train(was)
    return out
