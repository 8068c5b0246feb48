# fault: "avg" adds up without dividing
# caught by: book_example, follows_scale_and_shift, matches_reference
def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    W = X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1)
    return W.amax((2, 3)) if mode == "max" else W.sum((2, 3))
