# way: numpy sums
import numpy as np


def l1_norm(x):
    return np.abs(x.detach().cpu().numpy()).sum()


def l2_norm(x):
    return float(np.sqrt(np.sum(x.detach().cpu().numpy().astype(np.float64) ** 2)))
