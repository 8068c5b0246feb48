# fault: an unknown mode is averaged
# caught by: refuses_other_modes
import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    sh, sw = stride or pool_size
    P = F.pad(X, (padding[1], padding[1], padding[0], padding[0]), value=float("-inf") if mode == "max" else 0.0)
    W = P.unfold(2, pool_size[0], sh).unfold(3, pool_size[1], sw)
    return W.amax((4, 5)) if mode == "max" else W.mean((4, 5))
