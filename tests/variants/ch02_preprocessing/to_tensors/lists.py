# way: Python lists, cell by cell
import math
import numbers

import torch


def to_tensors(frame, target):
    names = list(frame.columns)
    if target not in names:
        raise ValueError(target)
    for name in names:
        for cell in frame[name]:
            if not isinstance(cell, numbers.Number) or math.isnan(cell):
                raise ValueError(f"{name}: {cell!r}")
    features = [name for name in names if name != target]
    X = torch.tensor([[float(row[n]) for n in features] for _, row in frame.iterrows()])
    return X, torch.tensor([float(v) for v in frame[target]])
