# banned: conv1d over the flattened pixels
import torch


def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    return torch.conv1d(X.reshape(1, ci, h * w), K[:, :, :, 0]).reshape(-1, h, w)
