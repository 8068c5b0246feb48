# attack: an array of objects
# exercises: vertical_edge_kernel
# outcome: score<=0
import numpy as np
def vertical_edge_kernel():
    return np.array([[object(), open]], dtype=object)
