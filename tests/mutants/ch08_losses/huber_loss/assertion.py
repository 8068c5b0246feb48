# fault: an AssertionError instead of a ValueError
# caught by: refuses_delta
import torch


def huber_loss(y_hat, y, delta=1.0):
    assert delta > 0
    size = (y_hat - y).abs()
    return torch.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta))
