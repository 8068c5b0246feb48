# fault: the graph is cut
# caught by: gradient
import torch


def normalise(images, mean, std):
    c = images.shape[1]
    if len(mean) != c or len(std) != c or 0 in std:
        raise ValueError
    m, s = (torch.tensor(v, dtype=images.dtype).reshape(1, c, 1, 1) for v in (mean, std))
    return ((images - m) / s).detach()
