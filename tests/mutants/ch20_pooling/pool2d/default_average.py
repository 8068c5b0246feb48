# fault: the default mode is the mean
# caught by: book_example
def pool2d(X, pool_size, mode="avg"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    W = X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1)
    return W.amax((2, 3)) if mode == "max" else W.mean((2, 3))
