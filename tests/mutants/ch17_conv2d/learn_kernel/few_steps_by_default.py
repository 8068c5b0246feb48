# fault: the default is 20 steps
# caught by: learns_the_edge_kernel
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=20):
    K = (torch.randn(kernel_size, dtype=X.dtype) * 0.01).requires_grad_()
    for t in range(steps):
        loss = ((corr2d(X, K) - Y) ** 2).sum()
        loss.backward()
        with torch.no_grad():
            K -= lr * K.grad
        K.grad = None
    return K.detach()
