# banned: kaiming_uniform_, rescaled
import math

import torch
from torch import nn


def xavier_uniform_(w):
    nn.init.kaiming_uniform_(w, a=0, nonlinearity="linear")
    with torch.no_grad():
        return w.mul_(xavier_bound(w.shape[1], w.shape[0]) / math.sqrt(3 / w.shape[1]))
