# fault: the images' own mean and std in place of those given
# caught by: matches_reference
import torch


def normalise(images, mean, std):
    c = images.shape[1]
    if len(mean) != c or len(std) != c or 0 in std:
        raise ValueError
    m = images.mean((0, 2, 3), keepdim=True)
    s = images.std((0, 2, 3), keepdim=True, unbiased=False)
    return (images - m) / (s + 1e-8)
