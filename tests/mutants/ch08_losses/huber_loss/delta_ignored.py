# fault: always δ = 1
# caught by: other_delta, matches_reference
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    size = (y_hat - y).abs()
    return torch.where(size <= 1, 0.5 * size**2, size - 0.5)
