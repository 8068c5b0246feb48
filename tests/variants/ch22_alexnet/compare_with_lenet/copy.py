# way: runs a copy of the net
import copy

import torch
from torch import nn


def compare_with_lenet(alexnet, lenet, classes=(nn.Conv2d, nn.Linear)):
    ratios = []
    for net, size in ((alexnet, 224), (lenet, 28)):
        twin = copy.deepcopy(net).eval()
        counts = {"parameters": 0, "products": 0}

        def hook(layer, args, output, counts=counts):
            counts["parameters"] += sum(p.numel() for p in layer.parameters())
            outputs = output.numel()
            each = layer.in_features if isinstance(layer, nn.Linear) else layer.weight[0].numel()
            counts["products"] += outputs * each

        for module in twin.modules():
            if isinstance(module, classes):
                module.register_forward_hook(hook)
        twin(torch.rand(1, 1, size, size))
        ratios.append(counts)
    big, small = ratios
    return tuple(big[key] / small[key] for key in ("parameters", "products"))
