# fault: the product is done in numpy: no gradient
# caught by: gradient
import torch


def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    co = K.shape[0]
    Y = K.detach().numpy().reshape(co, ci) @ X.detach().numpy().reshape(ci, h * w)
    return torch.from_numpy(Y).reshape(co, h, w)
