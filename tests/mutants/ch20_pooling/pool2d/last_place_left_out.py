# fault: off by one: the last row and column of places are left out, unless they are the only ones
# caught by: book_example, shape_and_dtype, matches_reference
import torch


def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    W = X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1)
    Y = W.amax((2, 3)) if mode == "max" else W.mean((2, 3))
    return Y[: max(1, Y.shape[0] - 1), : max(1, Y.shape[1] - 1)]
