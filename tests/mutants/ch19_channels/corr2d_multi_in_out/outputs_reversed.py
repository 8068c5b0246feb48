# fault: output channels come out in reverse order
# caught by: book_example, each_output_has_its_kernel, matches_reference
import torch


def corr2d_multi_in_out(X, K):
    return torch.stack([corr2d_multi_in(X, k) for k in K.flip(0)])
