# fault: W is (num_classes, d)
# caught by: shapes
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    W = torch.zeros(num_classes, features.shape[1], dtype=features.dtype, requires_grad=True)
    b = torch.zeros(num_classes, dtype=features.dtype, requires_grad=True)
    for _ in range(num_epochs):
        for rows in torch.randperm(len(features)).split(batch_size):
            gW, gb = torch.autograd.grad(cross_entropy_with_logits(features[rows] @ W.T + b, labels[rows]), (W, b))
            W.data -= lr * gW
            b.data -= lr * gb
    return W.detach(), b.detach()
