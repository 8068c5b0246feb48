# fault: only the mean's length is checked
# caught by: refuses_wrong_lengths
import torch


def normalise(images, mean, std):
    if len(mean) != images.shape[1] or any(s == 0 for s in std):
        raise ValueError
    m, s = (torch.tensor(v, dtype=images.dtype).reshape(1, -1, 1, 1) for v in (mean, std))
    return (images - m) / s
