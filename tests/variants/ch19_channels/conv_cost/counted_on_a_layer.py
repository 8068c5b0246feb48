# way: the parameters of a library's layer are counted
from torch import nn


def conv_cost(ci, co, kh, kw, oh, ow):
    with_bias = sum(p.numel() for p in nn.Conv2d(ci, co, (kh, kw), device="meta").parameters())
    return with_bias, (with_bias - co) * oh * ow
