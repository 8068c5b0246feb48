# fault: the values are copied without a graph
# caught by: gradient
import torch


def strided(x, row_step, col_step):
    return torch.tensor(x.tolist(), dtype=x.dtype)[::row_step, ::col_step]
