# fault: float32 whatever the tensor holds
# caught by: scalar, matches_reference
import torch


def describe(x):
    return x.ndim, tuple(x.shape), x.numel(), torch.float32
