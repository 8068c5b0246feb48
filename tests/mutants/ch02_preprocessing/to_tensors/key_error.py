# fault: an absent target raises KeyError
# caught by: refuses_the_unfit
import torch


def to_tensors(frame, target):
    X, y = frame.drop(columns=target), frame[target]
    if frame.isna().any(axis=None) or frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("unfit")
    X = torch.tensor(X.to_numpy(), dtype=torch.float32)
    return X, torch.tensor(y.to_numpy(), dtype=torch.float32)
