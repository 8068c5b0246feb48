# way: numpy in float64
import numpy as np


def is_orthogonal(U, atol=1e-5):
    V = U.detach().cpu().numpy().astype(np.float64)
    return V.shape[0] == V.shape[1] and bool(np.all(np.abs(V @ V.T - np.eye(len(V))) <= atol))
