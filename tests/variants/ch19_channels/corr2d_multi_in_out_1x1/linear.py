# way: a linear map of the last axis, with channels moved there and back
import torch.nn.functional as F


def corr2d_multi_in_out_1x1(X, K, bias=None):
    return F.linear(X.movedim(0, -1), K.squeeze(-1).squeeze(-1), bias).movedim(-1, 0)
