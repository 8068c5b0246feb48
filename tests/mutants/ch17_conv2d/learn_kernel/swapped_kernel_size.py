# fault: the kernel is made as (kw, kh)
# caught by: learns_the_edge_kernel, fits_other_images
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.randn(kernel_size[::-1], dtype=X.dtype, requires_grad=True)
    for _ in range(steps):
        loss = ((corr2d(X, K) - Y) ** 2).sum()
        (g,) = torch.autograd.grad(loss, K)
        with torch.no_grad():
            K -= lr * g
    return K.detach()
