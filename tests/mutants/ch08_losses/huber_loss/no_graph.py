# fault: the result carries no graph
# caught by: gradient
import torch


@torch.no_grad()
def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    size = (y_hat - y).abs()
    return torch.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta))
