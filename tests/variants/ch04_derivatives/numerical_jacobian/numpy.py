# way: numpy around f
import numpy as np
import torch


def numerical_jacobian(f, x, h=1e-4):
    base = x.detach().cpu().numpy().astype(np.float64)
    columns = []
    for j in range(base.size):
        ends = []
        for s in (1, -1):
            q = base.copy()
            q[j] += s * h
            ends.append(f(torch.from_numpy(q).to(x.device)).cpu().numpy().copy())
        columns.append((ends[0] - ends[1]) / (2 * h))
    return torch.from_numpy(np.stack(columns, axis=1)).to(x.device)
