# way: one flat Sequential
from torch import nn


def googlenet(in_channels=1, num_classes=10):
    plan = [
        (64, (96, 128), (16, 32), 32), (128, (128, 192), (32, 96), 64), None,
        (192, (96, 208), (16, 48), 64), (160, (112, 224), (24, 64), 64), (128, (128, 256), (24, 64), 64),
        (112, (144, 288), (32, 64), 64), (256, (160, 320), (32, 128), 128), None,
        (256, (160, 320), (32, 128), 128), (384, (192, 384), (48, 128), 128),
    ]
    layers = [
        nn.Conv2d(in_channels, 64, 7, 2, 3), nn.ReLU(), nn.MaxPool2d(3, 2, 1), nn.Conv2d(64, 64, 1), nn.ReLU(),
        nn.Conv2d(64, 192, 3, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2, 1),
    ]
    ci = 192
    for row in plan:
        if row is None:
            layers.append(nn.MaxPool2d(3, 2, 1))
        else:
            layers.append(Inception(ci, *row))
            ci = row[0] + row[1][1] + row[2][1] + row[3]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(), nn.Linear(ci, num_classes))
