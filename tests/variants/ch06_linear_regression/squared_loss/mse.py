# way: nn.MSELoss(reduction='none') halved
import torch


def squared_loss(y_hat, y):
    return torch.nn.MSELoss(reduction='none')(y_hat, y.reshape(y_hat.shape)) / 2
