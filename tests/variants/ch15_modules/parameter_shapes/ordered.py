# way: an OrderedDict
from collections import OrderedDict


def parameter_shapes(net):
    return OrderedDict((name, p.detach().numpy().shape) for name, p in net.named_parameters())
