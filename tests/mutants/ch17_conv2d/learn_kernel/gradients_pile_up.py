# fault: the gradient is never zeroed: it accumulates over the steps
# caught by: learns_the_edge_kernel, fits_other_images
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.randn(kernel_size, dtype=X.dtype, requires_grad=True)
    for _ in range(steps):
        ((corr2d(X, K) - Y) ** 2).sum().backward()
        with torch.no_grad():
            K -= lr * K.grad
    return K.detach()
