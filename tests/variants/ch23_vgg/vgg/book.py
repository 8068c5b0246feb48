# way: the book's, the size of the blocks' output worked out first
from torch import nn


def vgg(conv_arch, in_channels=1, num_classes=10, image_size=224):
    left = image_size >> len(conv_arch)
    if left == 0:
        raise ValueError(f"{image_size} is too small for {len(conv_arch)} blocks")
    conv_blks = []
    for (num_convs, out_channels) in conv_arch:
        conv_blks.append(vgg_block(num_convs, in_channels, out_channels))
        in_channels = out_channels
    return nn.Sequential(
        *conv_blks, nn.Flatten(),
        nn.Linear(out_channels * left * left, 4096), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(4096, 4096), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(4096, num_classes))
