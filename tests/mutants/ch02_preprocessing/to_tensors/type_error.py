# fault: words raise torch's TypeError
# caught by: refuses_the_unfit
import torch


def to_tensors(frame, target):
    if target not in frame or frame.isna().any(axis=None):
        raise ValueError("unfit")
    X = torch.tensor(frame.drop(columns=target).to_numpy(), dtype=torch.float32)
    return X, torch.tensor(frame[target].to_numpy(), dtype=torch.float32)
