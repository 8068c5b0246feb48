# way: a class around nn.Linear
import torch
from torch import nn


def train_linreg_concise(features, labels, lr, num_epochs, batch_size):
    class Model(nn.Module):
        def __init__(self, d):
            super().__init__()
            self.layer = nn.Linear(d, 1)

        def forward(self, X):
            return self.layer(X)

    net = Model(features.size(1)).to(features.device, features.dtype)
    trainer, loss = torch.optim.SGD(net.parameters(), lr=lr), nn.MSELoss()
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            loss(net(X), y.reshape(-1, 1)).backward()
            trainer.step()
            trainer.zero_grad(set_to_none=False)
    return net
