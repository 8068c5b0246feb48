# fault: mean for l1, median for l2
# caught by: by_hand
import torch


def best_constant(y, loss):
    if loss == "l1":
        return y.mean()
    if loss == "l2":
        return y.median()
    raise ValueError(loss)
