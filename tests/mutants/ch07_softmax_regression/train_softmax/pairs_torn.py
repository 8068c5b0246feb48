# fault: features are shuffled, labels are not
# caught by: separates_clouds, near_reference
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    W = torch.zeros(features.shape[1], num_classes, dtype=features.dtype, requires_grad=True)
    b = torch.zeros(num_classes, dtype=features.dtype, requires_grad=True)
    for _ in range(num_epochs):
        X = features[torch.randperm(len(features))]
        for start in range(0, len(X), batch_size):
            rows = slice(start, start + batch_size)
            gW, gb = torch.autograd.grad(cross_entropy_with_logits(X[rows] @ W + b, labels[rows]), (W, b))
            W.data -= lr * gW
            b.data -= lr * gb
    return W.detach(), b.detach()
