# banned: torch.optim.SGD
import torch


def train_linreg(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1, dtype=features.dtype, device=features.device, requires_grad=True)
    b = torch.zeros(1, dtype=features.dtype, device=features.device, requires_grad=True)
    losses = []
    trainer = torch.optim.SGD([w, b], lr=lr)
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            loss = ((X @ w + b - y) ** 2 / 2).mean()
            loss.backward()
            trainer.step()
            trainer.zero_grad()
        with torch.no_grad():
            losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w.detach(), b.detach(), losses
