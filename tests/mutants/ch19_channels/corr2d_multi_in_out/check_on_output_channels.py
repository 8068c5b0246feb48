# fault: the image's channels are compared with the number of output channels
# caught by: book_example, matches_reference
import torch


def corr2d_multi_in_out(X, K):
    if X.shape[0] != K.shape[0]:
        raise ValueError("the channels differ")
    return torch.stack([corr2d_multi_in(X, k) for k in K])
