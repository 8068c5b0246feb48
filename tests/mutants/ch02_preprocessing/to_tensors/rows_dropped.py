# fault: rows with missing values are dropped silently
# caught by: refuses_the_unfit
import torch


def to_tensors(frame, target):
    if target not in frame or frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("unfit")
    frame = frame.dropna()
    X = torch.tensor(frame.drop(columns=target).to_numpy(), dtype=torch.float32)
    return X, torch.tensor(frame[target].to_numpy(), dtype=torch.float32)
