# way: E[x²] − E[x]²
import torch


def channel_statistics(images):
    flat = images.transpose(0, 1).reshape(images.shape[1], -1)
    mean = flat.mean(1)
    return mean, torch.sqrt((flat * flat).mean(1) - mean * mean)
