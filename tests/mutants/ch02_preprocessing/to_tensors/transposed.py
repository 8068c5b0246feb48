# fault: X is (d, n)
# caught by: example, columns_in_order, matches_reference
import torch


def to_tensors(frame, target):
    if target not in frame or frame.isna().any(axis=None):
        raise ValueError("unfit")
    if frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("words")
    X = torch.tensor([frame[c].tolist() for c in frame.columns if c != target], dtype=torch.float32)
    return X, torch.tensor(frame[target].tolist(), dtype=torch.float32)
