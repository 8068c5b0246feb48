# way: one epoch as a function, new optimiser each epoch, tuple comprehension
import torch
from torch import nn


def _epoch(net, batches, lr, device):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.0, weight_decay=0.0)
    rows = []
    net.train()
    for X, y in batches:
        X, y = X.to(device), y.to(device)
        out = net(X)
        each = nn.CrossEntropyLoss(reduction="none")(out, y)
        net.zero_grad()
        each.mean().backward()
        optimizer.step()
        rows.extend(zip(each.tolist(), (out.argmax(1) == y).tolist()))
    return [sum(column) / len(rows) for column in zip(*rows)]


def train(net, train_iter, test_iter, num_epochs, lr, device):
    net.to(device)
    history = []
    while len(history) < num_epochs:
        loss, acc = _epoch(net, train_iter, lr, device)
        history.append({"train_loss": loss, "train_acc": acc, "test_acc": evaluate_accuracy_on(net, test_iter, device)})
    return history
