# way: numpy's multiply and sum, as a float
import numpy as np


def dot(a, b):
    if a.numel() != b.numel():
        raise ValueError("lengths")
    product = np.multiply(a.detach().cpu().numpy(), b.detach().cpu().numpy())
    return float(np.sum(product, dtype=np.float64))
