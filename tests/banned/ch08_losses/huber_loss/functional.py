# banned: torch.nn.functional.huber_loss
import torch.nn.functional as F


def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    return F.huber_loss(y_hat, y, reduction="none", delta=delta)
