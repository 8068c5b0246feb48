# fault: a std of 0 gives infinities
# caught by: refuses_zero_std
import torch


def normalise(images, mean, std):
    c = images.shape[1]
    if len(mean) != c or len(std) != c:
        raise ValueError
    m, s = (torch.tensor(v, dtype=images.dtype).reshape(1, c, 1, 1) for v in (mean, std))
    return (images - m) / s
