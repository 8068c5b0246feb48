# fault: numpy's generator
# caught by: draws_from_torch
import numpy as np
import torch


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    with torch.no_grad():
        return w.copy_(torch.from_numpy(np.random.uniform(-b, b, tuple(w.shape))))
