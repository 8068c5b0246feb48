# way: the book's way: summed gradient, sgd divides by the batch size
import random

import torch


def batches(batch_size, features, labels):
    indices = list(range(len(features)))
    random.shuffle(indices)
    for i in range(0, len(indices), batch_size):
        chosen = torch.tensor(indices[i : i + batch_size])
        yield features[chosen], labels[chosen]


def step(params, lr, size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / size
            param.grad.zero_()


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    W = 0.01 * torch.randn(features.shape[1], num_classes, dtype=features.dtype)
    W = W.to(features.device).requires_grad_()
    b = torch.zeros(num_classes, dtype=features.dtype, device=features.device, requires_grad=True)
    for epoch in range(num_epochs):
        for X, y in batches(batch_size, features, labels):
            loss = cross_entropy(softmax(torch.matmul(X, W) + b), y)
            loss.sum().backward()
            step([W, b], lr, X.shape[0])
    return W, b
