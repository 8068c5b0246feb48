# fault: n // batch_size batches, none if batch_size exceeds n
# caught by: short_batches
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    W = torch.zeros(features.shape[1], num_classes, dtype=features.dtype, requires_grad=True)
    b = torch.zeros(num_classes, dtype=features.dtype, requires_grad=True)
    for _ in range(num_epochs):
        order = torch.randperm(len(features))
        for i in range(len(features) // batch_size):
            rows = order[i * batch_size : (i + 1) * batch_size]
            gW, gb = torch.autograd.grad(cross_entropy_with_logits(features[rows] @ W + b, labels[rows]), (W, b))
            W.data -= lr * gW
            b.data -= lr * gb
    return W.detach(), b.detach()
