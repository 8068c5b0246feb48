# fault: half the squared error: steps are half as long
# caught by: one_step_is_lr_times_the_gradient
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.randn(kernel_size, dtype=X.dtype, requires_grad=True)
    for _ in range(steps):
        loss = 0.5 * ((corr2d(X, K) - Y) ** 2).sum()
        (g,) = torch.autograd.grad(loss, K)
        with torch.no_grad():
            K -= lr * g
    return K.detach()
