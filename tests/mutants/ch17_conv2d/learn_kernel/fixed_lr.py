# fault: always the same learning rate
# caught by: fits_other_images, obeys_lr_and_steps
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.randn(kernel_size, dtype=X.dtype, requires_grad=True)
    for _ in range(steps):
        loss = ((corr2d(X, K) - Y) ** 2).sum()
        (g,) = torch.autograd.grad(loss, K)
        with torch.no_grad():
            K -= 3e-2 * g
    return K.detach()
