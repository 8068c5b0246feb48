# fault: probabilities clamped from below
# caught by: tiny_probability
import torch


def cross_entropy(y_hat, y):
    return -torch.log(y_hat[torch.arange(len(y)), y].clamp(min=1e-12))
