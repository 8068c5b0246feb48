# fault: solved in numpy: no gradient
# caught by: gradient
import numpy as np
import torch


def ridge(X, y, lam):
    n, d = X.shape
    A, t = X.detach().numpy(), y.detach().numpy().reshape(n, 1)
    Ac = A - A.mean(0)
    w = np.linalg.solve(Ac.T @ Ac + n * lam * np.eye(d, dtype=A.dtype), Ac.T @ (t - t.mean()))
    return torch.from_numpy(w), torch.tensor(t.mean() - (A.mean(0) @ w).item(), dtype=X.dtype)
