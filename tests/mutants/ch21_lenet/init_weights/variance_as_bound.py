# fault: √(2/(n_in + n_out)), the standard deviation, as bound
# caught by: is_xavier_uniform
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(m.weight, gain=3**-0.5)
