# way: the book's: backward(), data, zero_
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.rand(kernel_size, dtype=X.dtype, device=X.device).requires_grad_(True)
    for i in range(steps):
        loss = ((corr2d(X, K) - Y) ** 2).sum()
        loss.backward()
        K.data[:] -= lr * K.grad
        K.grad.zero_()
    return K.data
