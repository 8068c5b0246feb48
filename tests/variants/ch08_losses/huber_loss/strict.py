# way: the border belongs to the outer part
import torch


def huber_loss(y_hat, y, delta=1.0, half=0.5):
    if delta <= 0:
        raise ValueError(f"{delta=}")
    size = torch.abs(y_hat - y)
    inside = (size < delta).to(size.dtype)
    return inside * half * size * size + (1 - inside) * delta * (size - half * delta)
