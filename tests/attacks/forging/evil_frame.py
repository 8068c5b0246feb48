# attack: a table with thousands of columns
# exercises: vertical_edge_kernel
# outcome: score<=0
import numpy as np, pandas as pd
def vertical_edge_kernel():
    return pd.DataFrame(np.zeros((1, 3000)))
