# way: evaluates itself, functional loss summed by hand, extra keys and parameters
import torch
import torch.nn.functional as F


def _accuracy(net, batches, device):
    net.eval()
    n = k = 0
    with torch.no_grad():
        for X, y in batches:
            k += int((net(X.to(device)).argmax(-1).cpu() == y.cpu()).sum())
            n += y.numel()
    return k / n


def train(net, train_iter, test_iter, num_epochs, lr, device, verbose=False):
    net.to(device)
    trainer = torch.optim.SGD(net.parameters(), lr)
    out = []
    for epoch in range(1, num_epochs + 1):
        seen, loss_total, correct = 0, torch.zeros((), device=device), torch.zeros((), device=device)
        for X, y in train_iter:
            net.train()
            X, y = X.to(device), y.to(device)
            trainer.zero_grad(set_to_none=False)
            y_hat = net(X)
            loss = F.cross_entropy(y_hat, y, reduction="sum")
            (loss / len(y)).backward()
            trainer.step()
            seen += len(y)
            loss_total += loss.detach()
            correct += (y_hat.argmax(1) == y).sum()
        record = {"epoch": epoch, "test_acc": _accuracy(net, test_iter, device)}
        record["train_loss"] = (loss_total / seen).item()
        record["train_acc"] = (correct / seen).item()
        out.append(record)
        if verbose:
            print(record)
    return out
