# way: in terms of the clamped error
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError(delta)
    d = y_hat - y
    c = torch.clamp(d, min=-delta, max=delta)
    return c * d - 0.5 * c * c
