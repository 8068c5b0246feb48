# fault: the default size is 32
# caught by: defaults
from torch import nn


def vgg(conv_arch, in_channels=1, num_classes=10, image_size=32):
    blocks, ci, side = [], in_channels, image_size
    for num_convs, co in conv_arch:
        blocks.append(vgg_block(num_convs, ci, co))
        ci, side = co, side // 2
    if side < 1:
        raise ValueError("the image is too small")
    return nn.Sequential(
        *blocks, nn.Flatten(),
        nn.Linear(ci * side * side, 4096), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(4096, 4096), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(4096, num_classes),
    )
