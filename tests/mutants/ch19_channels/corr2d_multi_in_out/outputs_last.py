# fault: output channels are stacked on the last axis
# caught by: book_example, shape_and_dtype, matches_reference
import torch


def corr2d_multi_in_out(X, K):
    return torch.stack([corr2d_multi_in(X, k) for k in K], dim=-1)
