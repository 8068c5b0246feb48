# way: numpy's own conversion refuses words
import torch
import numpy as np


def to_tensors(frame, target):
    if target not in frame.columns:
        raise ValueError("no such column")
    values = frame.to_numpy(dtype=np.float32)  # a ValueError for words
    if np.isnan(values).any():
        raise ValueError("missing values")
    k = list(frame.columns).index(target)
    return torch.from_numpy(np.delete(values, k, axis=1)), torch.from_numpy(values[:, k].copy())
