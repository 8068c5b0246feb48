# fault: δ defaults to 1.35
# caught by: by_hand
import torch


def huber_loss(y_hat, y, delta=1.35):
    if delta <= 0:
        raise ValueError("delta")
    size = (y_hat - y).abs()
    return torch.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta))
