# fault: outside without the factor δ
# caught by: other_delta
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    size = (y_hat - y).abs()
    return torch.where(size <= delta, 0.5 * size**2, size - delta + 0.5 * delta**2)
