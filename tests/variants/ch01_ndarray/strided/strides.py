# way: as_strided on the tensor's own strides
import torch


def strided(x, row_step, col_step):
    m, n = x.shape
    s, t = x.stride()
    size = (-(-m // row_step), -(-n // col_step))
    return torch.as_strided(x, size, (s * row_step, t * col_step), x.storage_offset())
