# fault: the mean divides by the number of real pixels in the window
# caught by: padding_by_hand, matches_reference
import torch
import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    sh, sw = stride or pool_size
    around = (padding[1], padding[1], padding[0], padding[0])
    fold = lambda T: T.unfold(2, pool_size[0], sh).unfold(3, pool_size[1], sw)
    if mode == "max":
        return fold(F.pad(X, around, value=float("-inf"))).amax((4, 5))
    return fold(F.pad(X, around)).sum((4, 5)) / fold(F.pad(torch.ones_like(X), around)).sum((4, 5))
