# way: loops over images and channels
import torch


def global_avg_pool(X):
    return torch.stack([torch.stack([channel.mean() for channel in image]) for image in X])
