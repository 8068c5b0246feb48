# fault: parameters are float32 whatever the features are
# caught by: shapes
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    X = features.float()
    W = torch.zeros(X.shape[1], num_classes, requires_grad=True)
    b = torch.zeros(num_classes, requires_grad=True)
    for _ in range(num_epochs):
        for rows in torch.randperm(len(X)).split(batch_size):
            gW, gb = torch.autograd.grad(cross_entropy_with_logits(X[rows] @ W + b, labels[rows]), (W, b))
            W.data -= lr * gW
            b.data -= lr * gb
    return W.detach(), b.detach()
