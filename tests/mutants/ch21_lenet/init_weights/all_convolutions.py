# fault: every kind of convolution
# caught by: touches_the_right_ones
from torch import nn
from torch.nn.modules.conv import _ConvNd


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, _ConvNd)):
            nn.init.xavier_uniform_(m.weight)
