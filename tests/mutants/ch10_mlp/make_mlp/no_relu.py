# fault: no activation anywhere
# caught by: forward, matches_reference
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    sizes = [num_inputs, *hidden_sizes, num_outputs]
    return nn.Sequential(nn.Flatten(), *[nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])
