# fault: flipped by way of numpy: the graph ends there
# caught by: gradient
import numpy as np
import torch


def conv2d(X, K):
    flipped = torch.from_numpy(np.flip(K.detach().numpy(), (0, 1)).copy())
    return corr2d(X, flipped)
