# way: a numpy bool
import numpy as np


def are_orthogonal(a, b, atol=1e-6):
    return np.abs(np.dot(a.detach().cpu().numpy(), b.detach().cpu().numpy())) <= atol
