# fault: large outputs are cut off
# caught by: shift_changes_nothing, matches_reference
import torch


def softmax(X):
    e = torch.exp(X.clamp(-30, 30))
    return e / e.sum(1, keepdim=True)
