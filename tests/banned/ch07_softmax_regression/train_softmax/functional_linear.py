# banned: the layer's functional
import torch
import torch.nn.functional as F


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    W = torch.zeros(num_classes, features.shape[1], dtype=features.dtype, requires_grad=True)
    b = torch.zeros(num_classes, dtype=features.dtype, requires_grad=True)
    for _ in range(num_epochs):
        for start in range(0, len(features), batch_size):
            batch = slice(start, start + batch_size)
            loss = cross_entropy_with_logits(F.linear(features[batch], W, b), labels[batch])
            dW, db = torch.autograd.grad(loss, [W, b])
            with torch.no_grad():
                W -= lr * dW
                b -= lr * db
    return W.detach().T, b.detach()
