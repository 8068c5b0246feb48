# fault: negative errors are always inside
# caught by: by_hand, elementwise_and_symmetric
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    d = y_hat - y
    return torch.where(d <= delta, 0.5 * d**2, delta * (d.abs() - 0.5 * delta))
