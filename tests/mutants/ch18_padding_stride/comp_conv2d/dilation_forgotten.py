# fault: rebuilt with padding and stride, without dilation
# caught by: shape_and_dtype, matches_reference
import torch.nn.functional as F


def comp_conv2d(conv, X):
    out = F.conv2d(X[None, None], conv.weight, conv.bias, stride=conv.stride, padding=conv.padding)
    return out[0, 0]
