# way: a network in numpy
import numpy as np
import torch


def xor_network(X):
    x = X.detach().cpu().numpy()
    hidden = np.maximum(x @ np.array([[1, -1], [-1, 1]]) - 1, 0)
    return torch.from_numpy(hidden @ np.array([2, 2]) - 1).to(X)
