# fault: the strongest number by its size, whatever its sign
# caught by: follows_scale_and_shift, matches_reference
def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    W = X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1)
    return W.abs().amax((2, 3)) if mode == "max" else W.mean((2, 3))
