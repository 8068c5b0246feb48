# fault: a last window that sticks out is kept, as in ceil mode
# caught by: book_example, shape_and_dtype, matches_reference
import math

import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    steps = stride or pool_size
    more = [
        max(0, math.ceil((n + 2 * p - k) / s) * s + k - n - 2 * p)
        for n, p, k, s in zip(X.shape[2:], padding, pool_size, steps)
    ]
    around = (padding[1], padding[1] + more[1], padding[0], padding[0] + more[0])
    P = F.pad(X, around, value=float("-inf") if mode == "max" else 0.0)
    W = P.unfold(2, pool_size[0], steps[0]).unfold(3, pool_size[1], steps[1])
    return W.amax((4, 5)) if mode == "max" else W.mean((4, 5))
