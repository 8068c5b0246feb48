# way: numpy's eigenvalues
import numpy as np


def is_positive_definite(A):
    M = A.detach().cpu().numpy()
    if M.shape[0] != M.shape[1] or not np.array_equal(M, M.T):
        return False
    return np.all(np.linalg.eigvalsh(M) > 0)
