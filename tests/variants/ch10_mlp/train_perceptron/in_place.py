# way: tensors updated in place, no grad
import torch


@torch.no_grad()
def train_perceptron(X, y, max_epochs=1000):
    w = X.new_zeros(X.shape[1])
    b = X.new_zeros(1)
    epoch, clean = 0, False
    while epoch < max_epochs and not clean:
        clean = True
        for i in range(X.shape[0]):
            if y[i] * (torch.sum(w * X[i]) + b) <= 0:
                w += y[i] * X[i]
                b += y[i]
                clean = False
        epoch += 1
    return w, b.squeeze(), clean
