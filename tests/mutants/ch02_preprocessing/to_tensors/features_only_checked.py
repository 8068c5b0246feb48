# fault: a missing target value passes
# caught by: refuses_the_unfit
import torch


def to_tensors(frame, target):
    if target not in frame:
        raise ValueError("no target")
    features = frame.drop(columns=target)
    if features.isna().any(axis=None) or frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("unfit")
    X = torch.tensor(features.to_numpy(), dtype=torch.float32)
    return X, torch.tensor(frame[target].to_numpy(), dtype=torch.float32)
