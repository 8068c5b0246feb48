# way: Sequential, DataLoader, normal start
import torch
from torch import nn


def train_linreg_concise(features, labels, lr, num_epochs, batch_size):
    data = torch.utils.data.TensorDataset(features, labels)
    batches = torch.utils.data.DataLoader(data, batch_size, shuffle=True)
    net = nn.Sequential(nn.Linear(features.shape[1], 1)).to(features)
    net[0].weight.data.normal_(0, 0.01)
    net[0].bias.data.fill_(0)
    loss = nn.MSELoss()
    trainer = torch.optim.SGD(net.parameters(), lr=lr)
    for epoch in range(num_epochs):
        for X, y in batches:
            l = loss(net(X), y)
            trainer.zero_grad()
            l.backward()
            trainer.step()
    return net
