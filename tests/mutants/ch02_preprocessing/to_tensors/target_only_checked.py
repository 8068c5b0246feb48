# fault: a missing feature passes
# caught by: refuses_the_unfit
import torch


def to_tensors(frame, target):
    if target not in frame or frame[target].isna().any():
        raise ValueError("unfit")
    if frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("words")
    X = torch.tensor(frame.drop(columns=target).to_numpy(), dtype=torch.float32)
    return X, torch.tensor(frame[target].to_numpy(), dtype=torch.float32)
