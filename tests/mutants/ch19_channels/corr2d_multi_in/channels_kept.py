# fault: results are stacked, not added
# caught by: book_example, shape_and_dtype, matches_reference
import torch


def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    return torch.stack([corr2d(x, k) for x, k in zip(X, K)])
