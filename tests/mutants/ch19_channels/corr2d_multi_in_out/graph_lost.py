# fault: joined with torch.tensor of lists: the graph is lost
# caught by: gradient
import torch


def corr2d_multi_in_out(X, K):
    return torch.tensor([corr2d_multi_in(X, k).tolist() for k in K], dtype=X.dtype)
