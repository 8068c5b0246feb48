# fault: both results are float64
# caught by: example, columns_in_order, matches_reference
import torch


def to_tensors(frame, target):
    if target not in frame or frame.isna().any(axis=None):
        raise ValueError("unfit")
    if frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("words")
    X = torch.tensor(frame.drop(columns=target).to_numpy(dtype=float))
    return X, torch.tensor(frame[target].to_numpy(dtype=float))
