# way: quadratic part plus linear part
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("threshold must be above 0")
    size = (y_hat - y).abs()
    quadratic = size.clamp(max=delta)
    linear = size - quadratic
    return 0.5 * quadratic.pow(2) + delta * linear
