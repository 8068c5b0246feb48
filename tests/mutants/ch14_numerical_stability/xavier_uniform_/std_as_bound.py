# fault: the standard deviation is taken for the bound
# caught by: is_uniform, matches_reference
import math

import torch


def xavier_uniform_(w):
    b = math.sqrt(2 / sum(w.shape))
    with torch.no_grad():
        return w.uniform_(-b, b)
