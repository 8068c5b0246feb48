# way: numpy and back
import numpy as np
import torch


def perceptron(X, w, b):
    z = X.detach().cpu().numpy() @ w.detach().cpu().numpy() + float(b)
    return torch.from_numpy(np.where(z > 0, 1, -1)).to(X)
