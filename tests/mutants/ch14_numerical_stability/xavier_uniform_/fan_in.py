# fault: the bound of one fan only (Kaiming)
# caught by: is_uniform, matches_reference
import math

import torch


def xavier_uniform_(w):
    b = math.sqrt(3 / w.shape[1])
    with torch.no_grad():
        return w.uniform_(-b, b)
