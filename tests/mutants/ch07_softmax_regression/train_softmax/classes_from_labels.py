# fault: as many classes as occur
# caught by: shapes
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    num_classes = int(labels.max()) + 1
    W = torch.zeros(features.shape[1], num_classes, dtype=features.dtype, requires_grad=True)
    b = torch.zeros(num_classes, dtype=features.dtype, requires_grad=True)
    for _ in range(num_epochs):
        for rows in torch.randperm(len(features)).split(batch_size):
            gW, gb = torch.autograd.grad(cross_entropy_with_logits(features[rows] @ W + b, labels[rows]), (W, b))
            W.data -= lr * gW
            b.data -= lr * gb
    return W.detach(), b.detach()
