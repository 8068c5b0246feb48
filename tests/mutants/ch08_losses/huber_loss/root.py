# fault: takes the root of the square, whose slope at 0 is NaN
# caught by: gradient
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    d = ((y_hat - y) ** 2).sqrt()
    return torch.where(d <= delta, 0.5 * d**2, delta * (d - 0.5 * delta))
