# fault: output channel o sees input channel o only
# caught by: book_example, matches_reference
import torch


def corr2d_multi_in_out(X, K):
    if X.shape[0] != K.shape[1]:
        raise ValueError("the channels differ")
    return torch.stack([corr2d(X[o % len(X)], k[o % len(X)]) for o, k in enumerate(K)])
