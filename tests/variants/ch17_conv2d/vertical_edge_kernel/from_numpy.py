# way: by way of numpy
import numpy as np
import torch


def vertical_edge_kernel():
    return torch.from_numpy(np.array([[1, -1]], dtype=np.float32))
