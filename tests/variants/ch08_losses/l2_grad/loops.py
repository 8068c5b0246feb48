# way: element by element, Python numbers
import torch


def each(function, y_hat, y):
    values = [function(a - b) for a, b in zip(y_hat.reshape(-1).tolist(), y.reshape(-1).tolist())]
    return torch.tensor(values, dtype=y_hat.dtype, device=y_hat.device).reshape(y_hat.shape)


def l2_grad(y_hat, y):
    return each(lambda d: d, y_hat, y)


def l1_grad(y_hat, y):
    return each(lambda d: (d > 0) - (d < 0), y_hat, y)


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    return each(lambda d: max(-delta, min(delta, d)), y_hat, y)
