# fault: never calls net.train(): a net that comes in eval mode is trained in it
# caught by: modes
import torch
from torch import nn


def train(net, train_iter, test_iter, num_epochs, lr, device):
    net.to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    loss = nn.CrossEntropyLoss()
    history = []
    for epoch in range(num_epochs):
        loss_sum, right, total = 0.0, 0, 0
        for X, y in train_iter:
            X, y = X.to(device), y.to(device)
            optimizer.zero_grad()
            y_hat = net(X)
            l = loss(y_hat, y)
            l.backward()
            optimizer.step()
            loss_sum += l.item() * len(y)
            right += (y_hat.argmax(1) == y).sum().item()
            total += len(y)
        test_acc = evaluate_accuracy_on(net, test_iter, device)
        history.append({"train_loss": loss_sum / total, "train_acc": right / total, "test_acc": test_acc})
    return history
