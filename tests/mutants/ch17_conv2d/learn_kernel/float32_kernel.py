# fault: the kernel is float32 for float64 images too
# caught by: fits_other_images
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.randn(kernel_size, requires_grad=True)
    for _ in range(steps):
        loss = ((corr2d(X.float(), K) - Y.float()) ** 2).sum()
        (g,) = torch.autograd.grad(loss, K)
        with torch.no_grad():
            K -= lr * g
    return K.detach()
