# way: scale and shift; constants made in float32
import torch


def normalise(images, mean, std, inplace=False):
    if len(mean) != images.size(1):
        raise ValueError("mean")
    if len(std) != images.size(1):
        raise ValueError("std")
    if any(float(s) == 0.0 for s in std):
        raise ValueError("zero std")
    mean = torch.tensor(mean, device=images.device)[None, :, None, None]
    std = torch.tensor(std, device=images.device)[None, :, None, None]
    return (images - mean).div(std)
