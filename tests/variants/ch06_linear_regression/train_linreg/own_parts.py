# way: all parts inside, ready-made parts of the notebook unused
import random

import torch


def train_linreg(features, labels, lr, num_epochs, batch_size):
    def batches():
        index = list(range(len(features)))
        random.shuffle(index)
        for start in range(0, len(index), batch_size):
            yield index[start : start + batch_size]

    params = [
        torch.normal(0.0, 0.01, (features.shape[1], 1), dtype=features.dtype).to(features.device),
        torch.zeros(1, dtype=features.dtype, device=features.device),
    ]
    for p in params:
        p.requires_grad = True
    w, b = params
    losses = []
    for epoch in range(num_epochs):
        for index in batches():
            error = features[index].matmul(w) + b - labels[index].reshape(-1, 1)
            (0.5 * error.pow(2)).sum().backward()
            for p in params:
                p.data -= lr * p.grad / len(index)
                p.grad = None
        with torch.no_grad():
            losses.append((0.5 * (features.matmul(w) + b - labels).pow(2)).mean().item())
    return w, b, losses
