# fault: the maximum runs over the channels as well
# caught by: channels_do_not_mix, matches_reference
import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    sh, sw = stride or pool_size
    P = F.pad(X, (padding[1], padding[1], padding[0], padding[0]), value=float("-inf") if mode == "max" else 0.0)
    W = P.unfold(2, pool_size[0], sh).unfold(3, pool_size[1], sw)
    Y = W.amax((1, 4, 5), keepdim=True) if mode == "max" else W.mean((1, 4, 5), keepdim=True)
    return Y[..., 0, 0].expand(-1, X.shape[1], -1, -1)
