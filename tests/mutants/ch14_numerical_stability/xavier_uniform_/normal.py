# fault: normal draws of the same variance
# caught by: is_uniform, in_place
import math

import torch


def xavier_uniform_(w):
    with torch.no_grad():
        return w.normal_(0, math.sqrt(2 / sum(w.shape)))
