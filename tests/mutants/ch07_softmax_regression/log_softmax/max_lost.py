# fault: the maximum is subtracted inside, not added back
# caught by: by_hand, shift_changes_nothing
import torch


def log_softmax(X):
    m = X.max(dim=1, keepdim=True).values
    return X - torch.exp(X - m).sum(1, keepdim=True).log()
