# fault: everything but the bias
# caught by: by_hand, matches_reference
import torch.nn.functional as F


def comp_conv2d(conv, X):
    out = F.conv2d(
        X[None, None], conv.weight, None, stride=conv.stride, padding=conv.padding, dilation=conv.dilation
    )
    return out[0, 0]
