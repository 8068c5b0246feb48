# fault: output channels are added up and repeated
# caught by: book_example, each_output_has_its_kernel, matches_reference
import torch


def corr2d_multi_in_out(X, K):
    Y = sum(corr2d_multi_in(X, k) for k in K)
    return torch.stack([Y] * len(K))
