# fault: without a stride the step is 1
# caught by: padding_by_hand, shape_and_dtype, matches_reference
import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=(1, 1), mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    P = F.pad(X, (padding[1], padding[1], padding[0], padding[0]), value=float("-inf") if mode == "max" else 0.0)
    W = P.unfold(2, pool_size[0], stride[0]).unfold(3, pool_size[1], stride[1])
    return W.amax((4, 5)) if mode == "max" else W.mean((4, 5))
