# way: every labeling by a linear programme
from itertools import product

import numpy as np
from scipy.optimize import linprog


def is_shattered(points):
    P = np.c_[points.detach().cpu().numpy(), np.ones(len(points))]
    for labels in product([-1, 1], repeat=len(P)):
        A = -np.array(labels)[:, None] * P
        if linprog(np.zeros(3), A_ub=A, b_ub=-np.ones(len(P)), bounds=[(None, None)] * 3).status != 0:
            return False
    return True
