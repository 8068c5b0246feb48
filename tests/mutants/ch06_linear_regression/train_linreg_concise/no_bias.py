# fault: a layer without a bias
# caught by: is_a_linear_layer, finds_the_truth
import torch
from torch import nn


def train_linreg_concise(features, labels, lr, num_epochs, batch_size):
    net = nn.Linear(features.shape[1], 1, bias=False, dtype=features.dtype, device=features.device)
    loss = nn.MSELoss()
    trainer = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            trainer.zero_grad()
            loss(net(X), y).backward()
            trainer.step()
    return net
