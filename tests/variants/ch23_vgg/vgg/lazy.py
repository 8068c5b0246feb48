# way: a lazy first linear layer, dropout before the ReLU (it makes no difference)
from torch import nn


def vgg(conv_arch, in_channels=1, num_classes=10, image_size=224):
    side = image_size
    net = nn.Sequential()
    for k, (num_convs, co) in enumerate(conv_arch):
        net.add_module(f"block{k}", vgg_block(num_convs, in_channels, co))
        in_channels, side = co, side // 2
    if not side:
        raise ValueError("nothing is left of the image")
    net.add_module("flatten", nn.Flatten())
    net.add_module("fc1", nn.Sequential(nn.LazyLinear(4096), nn.Dropout(0.5), nn.ReLU()))
    net.add_module("fc2", nn.Sequential(nn.Linear(4096, 4096), nn.Dropout(0.5), nn.ReLU()))
    net.add_module("out", nn.Linear(4096, num_classes))
    return net
