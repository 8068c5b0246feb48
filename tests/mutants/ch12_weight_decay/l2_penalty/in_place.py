# fault: squares w in place
# caught by: by_hand, matches_reference
import torch


def l2_penalty(w):
    with torch.no_grad():
        w.pow_(2)
    return w.sum() / 2
