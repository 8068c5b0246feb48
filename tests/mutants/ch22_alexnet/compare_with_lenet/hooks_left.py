# fault: the hooks stay in the nets
# caught by: leaves_nets_alone
import torch
from torch import nn


def cost(net, size):
    layers = [m for m in net.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
    parameters = sum(p.numel() for layer in layers for p in layer.parameters())
    total = 0

    def count(layer, inputs, output):
        nonlocal total
        pixels = output.shape[2] * output.shape[3] if isinstance(layer, nn.Conv2d) else 1
        total += layer.weight.numel() * pixels

    hooks = [layer.register_forward_hook(count) for layer in layers]
    training = net.training
    net.eval()
    with torch.no_grad():
        net(torch.zeros(1, 1, size, size))
    net.train(training)
    return parameters, total


def compare_with_lenet(alexnet, lenet):
    big, small = cost(alexnet, 224), cost(lenet, 28)
    return big[0] / small[0], big[1] / small[1]
