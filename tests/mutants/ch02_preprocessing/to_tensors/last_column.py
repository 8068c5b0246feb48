# fault: the last column is the target
# caught by: example, columns_in_order, matches_reference
import torch


def to_tensors(frame, target):
    if target not in frame or frame.isna().any(axis=None):
        raise ValueError("unfit")
    if frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("words")
    values = torch.tensor(frame.to_numpy(), dtype=torch.float32)
    return values[:, :-1], values[:, -1]
