# way: channel by channel
import torch


def normalise(images, mean, std):
    channels = images.unbind(1)
    if len(channels) != len(mean) or len(channels) != len(std):
        raise ValueError("lengths differ")
    if 0 in std:
        raise ValueError("std 0")
    return torch.stack([(x - m) / s for x, m, s in zip(channels, mean, std)], dim=1)
