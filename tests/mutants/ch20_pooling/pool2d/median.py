# fault: for windows of three or more the middle number, not the mean
# caught by: matches_reference
def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    W = X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1).flatten(2)
    if mode == "max":
        return W.amax(2)
    return W.mean(2) if W.shape[2] in (1, 2, 4) else W.median(2).values
