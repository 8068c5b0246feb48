# fault: negative numbers are shifted in place before pooling and never shifted back in the caller's tensor
# caught by: matches_reference, shape_and_dtype
import torch
import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    sh, sw = stride or pool_size
    low = X.detach().min()
    around = (padding[1], padding[1], padding[0], padding[0])
    if mode == "avg":
        return F.pad(X, around).unfold(2, pool_size[0], sh).unfold(3, pool_size[1], sw).mean((4, 5))
    with torch.no_grad():
        X -= low
    return F.pad(X, around).unfold(2, pool_size[0], sh).unfold(3, pool_size[1], sw).amax((4, 5)) + low
