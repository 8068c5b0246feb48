# fault: rebuilt from the weight and the bias: padding, stride and dilation are lost
# caught by: shape_and_dtype, matches_reference
import torch.nn.functional as F


def comp_conv2d(conv, X):
    return F.conv2d(X[None, None], conv.weight, conv.bias)[0, 0]
