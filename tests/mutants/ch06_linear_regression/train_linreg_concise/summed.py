# fault: the sum of the losses with an undivided step
# caught by: finds_the_truth, near_least_squares
import torch
from torch import nn


def train_linreg_concise(features, labels, lr, num_epochs, batch_size):
    net = nn.Linear(features.shape[1], 1, dtype=features.dtype, device=features.device)
    loss = nn.MSELoss(reduction='sum')
    trainer = torch.optim.SGD(net.parameters(), lr=lr * 2)
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            trainer.zero_grad()
            loss(net(X), y).backward()
            trainer.step()
    return net
