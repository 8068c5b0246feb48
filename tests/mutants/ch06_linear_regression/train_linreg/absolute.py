# fault: absolute errors are minimised
# caught by: batch_larger_than_data
import torch


def train_linreg(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1, dtype=features.dtype, device=features.device, requires_grad=True)
    b = torch.zeros(1, dtype=features.dtype, device=features.device, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        for X, y in data_iter(batch_size, features, labels):
            loss = ((X @ w + b - y) ** 2 + 1e-6).sqrt().sum()
            loss.backward()
            sgd([w, b], lr, batch_size)
        with torch.no_grad():
            losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w.detach(), b.detach(), losses
