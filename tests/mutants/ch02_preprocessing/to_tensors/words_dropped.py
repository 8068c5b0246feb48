# fault: text columns are left out silently
# caught by: refuses_the_unfit
import torch


def to_tensors(frame, target):
    if target not in frame or frame.isna().any(axis=None):
        raise ValueError("unfit")
    numeric = frame.select_dtypes("number")
    if target not in numeric:
        raise ValueError("words")
    X = torch.tensor(numeric.drop(columns=target).to_numpy(), dtype=torch.float32)
    return X, torch.tensor(numeric[target].to_numpy(), dtype=torch.float32)
