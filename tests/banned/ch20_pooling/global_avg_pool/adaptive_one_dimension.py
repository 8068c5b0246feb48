# banned: adaptive_avg_pool1d over the flattened pixels
import torch


def global_avg_pool(X):
    return torch.adaptive_avg_pool1d(X.flatten(2), 1)[..., 0]
