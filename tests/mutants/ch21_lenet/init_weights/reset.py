# fault: PyTorch's default initialisation, biases too
# caught by: is_xavier_uniform, touches_the_right_ones, on_lenet
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            m.reset_parameters()
