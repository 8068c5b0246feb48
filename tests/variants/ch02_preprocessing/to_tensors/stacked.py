# way: one tensor for each column
import torch
import pandas as pd


def to_tensors(frame, target, dtype=torch.float32):
    if target not in frame.columns:
        raise ValueError("target")
    columns = {}
    for name in frame.columns:
        if not pd.api.types.is_numeric_dtype(frame[name]) or frame[name].isnull().any():
            raise ValueError(name)
        columns[name] = torch.tensor(frame[name].to_numpy().copy()).to(dtype)
    y = columns.pop(target)
    return torch.stack(list(columns.values()), dim=1), y
