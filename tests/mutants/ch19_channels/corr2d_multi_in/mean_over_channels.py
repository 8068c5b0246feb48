# fault: the mean over the channels
# caught by: book_example, channels_add_up, matches_reference
import torch


def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    return torch.stack([corr2d(x, k) for x, k in zip(X, K)]).mean(0)
