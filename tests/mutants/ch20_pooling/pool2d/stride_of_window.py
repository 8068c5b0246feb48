# fault: windows do not overlap: the step is the window's size
# caught by: book_example, shape_and_dtype, matches_reference
def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    W = X.unfold(0, pool_size[0], pool_size[0]).unfold(1, pool_size[1], pool_size[1])
    return W.amax((2, 3)) if mode == "max" else W.mean((2, 3))
