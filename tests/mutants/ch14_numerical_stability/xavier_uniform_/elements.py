# fault: the number of elements in place of the sum of the fans
# caught by: is_uniform, matches_reference
import math

import torch


def xavier_uniform_(w):
    b = math.sqrt(6 / w.numel())
    with torch.no_grad():
        return w.uniform_(-b, b)
