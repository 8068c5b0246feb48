# way: one comprehension
import math


def parameter_table(net):
    return [
        (name, count)
        for name, module in net.named_modules()
        if (count := sum(math.prod(p.shape) for p in module.parameters(recurse=False))) > 0
    ]
