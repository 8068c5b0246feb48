# way: numpy
import numpy as np


def is_symmetric(A, atol=1e-6):
    B = A.detach().cpu().numpy()
    return B.shape == B.T.shape and np.all(np.abs(B - B.T) <= atol)


def is_antisymmetric(A, atol=1e-6):
    B = A.detach().cpu().numpy()
    return B.shape == B.T.shape and np.all(np.abs(B + B.T) <= atol)
