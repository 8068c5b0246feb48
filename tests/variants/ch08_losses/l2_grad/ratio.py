# way: d over
import torch


def l2_grad(y_hat, y, scale=1.0):
    return scale * (y_hat - y)


def l1_grad(y_hat, y):
    d = y_hat - y
    return torch.nan_to_num(d / d.abs(), nan=0.0)


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    with torch.no_grad():
        d = y_hat - y
        far = d.abs() > delta
        return d.masked_fill(far, 0) + l1_grad(y_hat, y).masked_fill(~far, 0) * delta
