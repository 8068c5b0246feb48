# way: maxima and means of columns first, then of rows
def pool2d(X, pool_size, mode="max"):
    if mode == "max":
        return X.unfold(0, pool_size[0], 1).amax(-1).unfold(1, pool_size[1], 1).amax(-1)
    if mode == "avg":
        return X.unfold(0, pool_size[0], 1).mean(-1).unfold(1, pool_size[1], 1).mean(-1)
    raise ValueError('mode must be "max" or "avg"')
