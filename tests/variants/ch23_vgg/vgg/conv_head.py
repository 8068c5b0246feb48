# way: the head as convolutions (the first with a kernel as large as the features)
from torch import nn


class TooSmall(ValueError):
    pass


def vgg(conv_arch, in_channels=1, num_classes=10, image_size=224, hidden=4096, drop=0.5):
    layers, ci, side = [], in_channels, image_size
    for num_convs, co in conv_arch:
        side //= 2
        if side == 0:
            raise TooSmall(image_size)
        for _ in range(num_convs):
            layers += [nn.Conv2d(ci, co, 3, 1, 1), nn.ReLU()]
            ci = co
        layers.append(nn.MaxPool2d(2))
    layers += [nn.Conv2d(ci, hidden, side), nn.ReLU(), nn.Dropout(drop), nn.Conv2d(hidden, hidden, 1), nn.ReLU()]
    return nn.Sequential(*layers, nn.Dropout(drop), nn.Conv2d(hidden, num_classes, 1), nn.Flatten())
