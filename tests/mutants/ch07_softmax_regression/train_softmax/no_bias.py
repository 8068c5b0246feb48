# fault: the bias is never updated
# caught by: learns_the_bias
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    W = torch.zeros(features.shape[1], num_classes, dtype=features.dtype, requires_grad=True)
    b = torch.zeros(num_classes, dtype=features.dtype)
    for _ in range(num_epochs):
        for rows in torch.randperm(len(features)).split(batch_size):
            (g,) = torch.autograd.grad(cross_entropy_with_logits(features[rows] @ W + b, labels[rows]), W)
            W.data -= lr * g
    return W.detach(), b
