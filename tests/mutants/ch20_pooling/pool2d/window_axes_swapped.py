# fault: pool_size is read as (width, height)
# caught by: shape_and_dtype, matches_reference
def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    pw, ph = pool_size
    ph, pw = min(ph, X.shape[0]), min(pw, X.shape[1])
    W = X.unfold(0, ph, 1).unfold(1, pw, 1)
    return W.amax((2, 3)) if mode == "max" else W.mean((2, 3))
