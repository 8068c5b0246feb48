# attack: calls scipy's n-dimensional function in C
# exercises: corr2d
# outcome: score<=0
import numpy as np, scipy.signal._sigtools as below, torch
def corr2d(X, K):
    out = np.empty((X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1), X.detach().numpy().dtype)
    return torch.from_numpy(below._correlateND(X.detach().numpy(), K.detach().numpy(), out, 0))
