# fault: autograd fails through torch.vander
# caught by: gradient
import math

import torch


def poly_features(x, degree):
    V = torch.vander(x, degree + 1, increasing=True)
    inverse = [1 / math.factorial(i) for i in range(degree + 1)]
    return V * torch.tensor(inverse, dtype=x.dtype, device=x.device)
