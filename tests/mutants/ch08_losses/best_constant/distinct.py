# fault: the median of the distinct values
# caught by: l1_is_a_median
import torch


def best_constant(y, loss):
    if loss == "l2":
        return y.mean()
    if loss == "l1":
        return torch.unique(y).median()
    raise ValueError(loss)
