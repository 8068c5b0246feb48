# fault: the smooth pseudo-Huber
# caught by: by_hand, matches_reference
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    return delta**2 * (torch.sqrt(1 + ((y_hat - y) / delta) ** 2) - 1)
