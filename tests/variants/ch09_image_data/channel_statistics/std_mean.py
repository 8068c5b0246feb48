# way: std_mean at once
import torch


def channel_statistics(images, dim=(0, 2, 3)):
    std, mean = torch.std_mean(images, dim=dim, correction=0)
    return mean, std
