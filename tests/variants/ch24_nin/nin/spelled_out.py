# way: every layer spelled out, nested Sequentials
from torch import nn


def part(ci, co, *conv):
    return nn.Sequential(
        nn.Conv2d(ci, co, *conv), nn.ReLU(), nn.Conv2d(co, co, 1), nn.ReLU(), nn.Conv2d(co, co, 1), nn.ReLU()
    )


def nin(in_channels=1, num_classes=10):
    pool = nn.MaxPool2d(3, 2)
    features = nn.Sequential(part(in_channels, 96, 11, 4), pool, part(96, 256, 5, 1, 2), pool, part(256, 384, 3, 1, 1), pool)
    head = nn.Sequential(nn.Dropout(p=0.5), part(384, num_classes, 3, 1, 1), nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten())
    return nn.Sequential(features, head)
