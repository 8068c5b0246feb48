# way: errors turned into ValueError
import torch


def to_tensors(frame, target):
    try:
        X = torch.tensor(frame.drop(columns=[target]).astype("float32").values)
        y = torch.tensor(frame[target].astype("float32").values)
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
    if X.isnan().any() or y.isnan().any():
        raise ValueError("missing values")
    return X, y
