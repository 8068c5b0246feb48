# fault: pop takes the target out of the given table
# caught by: example, columns_in_order, matches_reference
import torch


def to_tensors(frame, target):
    if target not in frame or frame.isna().any(axis=None):
        raise ValueError("unfit")
    if frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("words")
    y = torch.tensor(frame.pop(target).to_numpy(), dtype=torch.float32)
    return torch.tensor(frame.to_numpy(), dtype=torch.float32), y
