# fault: the book's per-layer function, without apply
# caught by: is_xavier_uniform, touches_the_right_ones, on_lenet
from torch import nn


def init_weights(m):
    if type(m) == nn.Linear or type(m) == nn.Conv2d:
        nn.init.xavier_uniform_(m.weight)
