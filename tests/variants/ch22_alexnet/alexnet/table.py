# way: built from a table, with Xavier weights
from torch import nn


def conv_part(in_channels):
    table = [(96, 11, 4, 1, True), (256, 5, 1, 2, True), (384, 3, 1, 1, False), (384, 3, 1, 1, False), (256, 3, 1, 1, True)]
    for out, kernel, stride, padding, pool in table:
        yield nn.Conv2d(in_channels, out, kernel, stride, padding)
        yield nn.ReLU()
        if pool:
            yield nn.MaxPool2d(3, stride=2)
        in_channels = out


def dense_part(inputs, classes, hidden=4096):
    for _ in range(2):
        yield from (nn.Linear(inputs, hidden), nn.ReLU(), nn.Dropout(0.5))
        inputs = hidden
    yield nn.Linear(inputs, classes)


def alexnet(in_channels=1, num_classes=10):
    net = nn.Sequential(*conv_part(in_channels), nn.Flatten(), *dense_part(6400, num_classes))
    for module in net:
        if isinstance(module, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(module.weight)
    return net
