# fault: counted in float32
# caught by: exact_when_large
import torch
from torch import nn
def conv_cost(ci, co, kh, kw, oh, ow):
    t = torch.tensor([ci, co, kh, kw, oh, ow], dtype=torch.float32)
    return int(t[:4].prod() + co), int(t.prod())
