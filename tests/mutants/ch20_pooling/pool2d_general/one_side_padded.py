# fault: padding is put before each axis only
# caught by: padding_by_hand, shape_and_dtype, matches_reference
import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    sh, sw = stride or pool_size
    P = F.pad(X, (padding[1], 0, padding[0], 0), value=float("-inf") if mode == "max" else 0.0)
    ph, pw = min(pool_size[0], P.shape[2]), min(pool_size[1], P.shape[3])
    W = P.unfold(2, ph, sh).unfold(3, pw, sw)
    return W.amax((4, 5)) if mode == "max" else W.mean((4, 5))
