# fault: huber_grad takes any δ
# caught by: refuses_delta
import torch


def l2_grad(y_hat, y):
    return y_hat - y


def l1_grad(y_hat, y):
    return torch.sign(y_hat - y)


def huber_grad(y_hat, y, delta=1.0):
    d = y_hat - y
    return torch.where(d.abs() <= delta, d, delta * torch.sign(d))
