# fault: K is read as (ci, co, kh, kw)
# caught by: book_example, shape_and_dtype, refuses_other_channels
import torch


def corr2d_multi_in_out(X, K):
    return torch.stack([corr2d_multi_in(X, K[:, o]) for o in range(K.shape[1])])
