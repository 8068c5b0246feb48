# way: numpy's product of an empty shape is 1.0, so that the sum may be a float
import numpy as np


def count_parameters(net):
    return sum(np.prod(p.size()) for p in net.parameters() if p.requires_grad)
