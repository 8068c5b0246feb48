# fault: returns the losses as well
# caught by: shapes
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    W = torch.zeros(features.shape[1], num_classes, dtype=features.dtype, requires_grad=True)
    b = torch.zeros(num_classes, dtype=features.dtype, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        for rows in torch.randperm(len(features)).split(batch_size):
            loss = cross_entropy_with_logits(features[rows] @ W + b, labels[rows])
            gW, gb = torch.autograd.grad(loss, (W, b))
            W.data -= lr * gW
            b.data -= lr * gb
            losses.append(float(loss))
    return W.detach(), b.detach(), losses
