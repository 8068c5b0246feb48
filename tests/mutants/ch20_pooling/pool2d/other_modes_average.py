# fault: anything that is not "max" is averaged
# caught by: refuses_other_modes
import torch


def pool2d(X, pool_size, mode="max"):
    W = X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1)
    return W.amax((2, 3)) if mode == "max" else W.mean((2, 3))
