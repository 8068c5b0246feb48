# way: numpy with its own generator
import torch
import numpy as np


def power_iteration(A, steps=500):
    M = A.detach().cpu().numpy()
    v = np.random.default_rng(0).normal(size=M.shape[0]).astype(M.dtype)
    for _ in range(steps):
        v = M @ v
        v /= np.linalg.norm(v)
    return float(v @ M @ v), torch.from_numpy(v).to(A.device)
