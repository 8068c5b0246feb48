# fault: only the bias is trained
# caught by: finds_the_truth, near_least_squares
import torch
from torch import nn


def train_linreg_concise(features, labels, lr, num_epochs, batch_size):
    net = nn.Linear(features.shape[1], 1, dtype=features.dtype, device=features.device)
    loss = nn.MSELoss()
    trainer = torch.optim.SGD([net.bias], lr=lr)
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            trainer.zero_grad()
            loss(net(X), y).backward()
            trainer.step()
    return net
