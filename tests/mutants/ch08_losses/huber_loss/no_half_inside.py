# fault: d² inside
# caught by: by_hand, matches_reference
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    size = (y_hat - y).abs()
    return torch.where(size <= delta, size**2, delta * (size - 0.5 * delta))
