# fault: a module of one's own without nn.Linear, untrained shape
# caught by: is_a_linear_layer
import torch
from torch import nn


def train_linreg_concise(features, labels, lr, num_epochs, batch_size):
    class Own(nn.Module):
        def __init__(self):
            super().__init__()
            self.w = nn.Parameter(torch.zeros(features.shape[1], 1).to(features))
            self.b = nn.Parameter(torch.zeros(1).to(features))

        def forward(self, X):
            return X @ self.w + self.b

    net = Own()
    loss = nn.MSELoss()
    trainer = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            trainer.zero_grad()
            loss(net(X), y).backward()
            trainer.step()
    return net
