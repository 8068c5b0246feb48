# way: mean loss and plain steps, normal start
import torch


def train_linreg(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape
    w = (0.01 * torch.randn(d, 1)).to(features).requires_grad_()
    b = torch.zeros(()).to(features).requires_grad_()
    losses = []
    for _ in range(num_epochs):
        order = torch.randperm(n, device=features.device)
        for batch in order.split(batch_size):
            loss = ((features[batch] @ w + b - labels[batch]) ** 2).mean() / 2
            gw, gb = torch.autograd.grad(loss, (w, b))
            with torch.no_grad():
                w -= lr * gw
                b -= lr * gb
        losses.append(((features @ w + b - labels) ** 2 / 2).mean().detach())
    return w, b, losses
