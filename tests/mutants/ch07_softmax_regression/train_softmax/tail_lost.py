# fault: the short last batch is dropped, in order
# caught by: short_batches
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    batch_size = min(batch_size, len(features))
    W = torch.zeros(features.shape[1], num_classes, dtype=features.dtype, requires_grad=True)
    b = torch.zeros(num_classes, dtype=features.dtype, requires_grad=True)
    for _ in range(num_epochs):
        for start in range(0, len(features) - batch_size + 1, batch_size):
            rows = slice(start, start + batch_size)
            gW, gb = torch.autograd.grad(cross_entropy_with_logits(features[rows] @ W + b, labels[rows]), (W, b))
            W.data -= lr * gW
            b.data -= lr * gb
    return W.detach(), b.detach()
