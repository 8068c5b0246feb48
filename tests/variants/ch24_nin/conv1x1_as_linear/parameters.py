# way: new parameters put in
from torch import nn


def conv1x1_as_linear(conv):
    co, ci = conv.weight.shape[:2]
    linear = nn.Linear(ci, co, bias=conv.bias is not None)
    linear.weight = nn.Parameter(conv.weight.detach().reshape(co, ci).clone())
    if conv.bias is not None:
        linear.bias = nn.Parameter(conv.bias.detach().clone())
    return linear
