# way: a table of functions, numpy's median
import numpy as np


def best_constant(y, loss):
    table = {"l2": lambda v: v.sum() / v.numel(), "l1": lambda v: float(np.median(v.detach().cpu().numpy()))}
    if loss not in table:
        raise ValueError(f"{loss} is neither l1 nor l2")
    return table[loss](y)
