# way: torch's own counter: two operations a multiply-add
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def numbers(net, size):
    modes = {m: m.training for m in net.modules()}
    net.eval()
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        net(torch.zeros(1, 1, size, size))
    for m, training in modes.items():
        m.training = training
    layers = [m for m in net.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
    return sum(p.numel() for m in layers for p in m.parameters()), counter.get_total_flops() // 2


def compare_with_lenet(alexnet, lenet):
    return tuple(a / b for a, b in zip(numbers(alexnet, 224), numbers(lenet, 28)))
