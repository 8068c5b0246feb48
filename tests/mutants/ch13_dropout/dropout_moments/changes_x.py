# fault: squares its argument in place
# caught by: by_hand, matches_reference
import torch


def dropout_moments(x, p):
    mean = x.clone()
    with torch.no_grad():
        x.pow_(2)
    return mean, x * p / (1 - p)
