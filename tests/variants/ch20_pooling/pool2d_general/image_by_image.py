# way: the chapter's pool2d for each channel, every so many places kept
import torch


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    filling = float("-inf") if mode == "max" else 0.0
    stride = stride or pool_size
    n, c, h, w = X.shape
    P = X.new_full((n, c, h + 2 * padding[0], w + 2 * padding[1]), filling)
    P[:, :, padding[0] : padding[0] + h, padding[1] : padding[1] + w] = X
    dense = torch.stack([torch.stack([pool2d(x, pool_size, mode) for x in image]) for image in P])
    return dense[:, :, :: stride[0], :: stride[1]]
