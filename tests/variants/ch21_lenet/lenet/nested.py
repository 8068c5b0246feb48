# way: encoder and head as parts, with Xavier initialisation
from torch import nn


def stage(ci, co, padding):
    return nn.Sequential(nn.Conv2d(ci, co, 5, padding=padding), nn.Sigmoid(), nn.AvgPool2d(2))


def lenet():
    sizes = [400, 120, 84]
    head = [nn.Flatten()]
    for i, o in zip(sizes, sizes[1:]):
        head += [nn.Linear(i, o), nn.Sigmoid()]
    net = nn.Sequential(stage(1, 6, 2), stage(6, 16, 0), nn.Sequential(*head), nn.Linear(84, 10))
    init_weights(net)
    return net
