# fault: the lists are broadcast along the last axis
# caught by: by_hand, matches_reference
import torch


def normalise(images, mean, std):
    c = images.shape[1]
    if len(mean) != c or len(std) != c or 0 in std:
        raise ValueError
    return (images - torch.tensor(mean, dtype=images.dtype)) / torch.tensor(std, dtype=images.dtype)
