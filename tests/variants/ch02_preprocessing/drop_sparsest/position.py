# way: by position with iloc
import numpy as np


def drop_sparsest(frame):
    missing = frame.isna().to_numpy().sum(axis=0)
    keep = list(range(frame.shape[1]))
    if missing.any():
        keep.remove(int(np.argmax(missing)))
    return frame.iloc[:, keep]
