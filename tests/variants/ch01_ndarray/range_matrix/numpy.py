# way: through numpy, with an error class of its own
import numpy as np
import torch


class EmptyMatrix(ValueError):
    pass


def range_matrix(rows, cols, dtype=torch.float32):
    if not (rows >= 1 and cols >= 1):
        raise EmptyMatrix()
    return torch.from_numpy(np.arange(rows * cols).reshape(rows, cols)).type(dtype)
