# way: numpy and back
import numpy as np
import torch


def l2_grad(y_hat, y):
    return (y_hat - y).detach()


def l1_grad(y_hat, y):
    d = (y_hat - y).detach().cpu().numpy()
    return torch.from_numpy(np.sign(d)).to(y_hat.device)


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    d = (y_hat - y).detach().cpu().numpy()
    return torch.from_numpy(np.clip(d, -delta, delta)).to(y_hat.device)
