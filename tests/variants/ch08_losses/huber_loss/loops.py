# way: element by element
import torch


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0.0:
        raise ValueError("delta")
    losses = []
    for a, b in zip(y_hat.reshape(-1), y.reshape(-1)):
        d = torch.abs(a - b)
        losses.append(d * d / 2 if d <= delta else delta * (d - delta / 2))
    return torch.stack(losses).reshape(y_hat.shape)
