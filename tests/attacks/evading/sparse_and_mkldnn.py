# attack: hands over tensors of other layouts
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    return torch.conv2d(X[None, None].to_mkldnn(), K[None, None].to_mkldnn()).to_dense()[0, 0]
