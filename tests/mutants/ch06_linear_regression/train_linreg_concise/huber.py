# fault: Huber loss
# caught by: obeys_its_arguments
import torch
from torch import nn


def train_linreg_concise(features, labels, lr, num_epochs, batch_size):
    net = nn.Linear(features.shape[1], 1, dtype=features.dtype, device=features.device)
    loss = nn.HuberLoss(delta=0.5)
    trainer = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            trainer.zero_grad()
            loss(net(X), y).backward()
            trainer.step()
    return net
