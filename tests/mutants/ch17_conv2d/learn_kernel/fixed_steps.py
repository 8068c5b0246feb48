# fault: always 200 steps, whatever is asked for
# caught by: obeys_lr_and_steps
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.randn(kernel_size, dtype=X.dtype, requires_grad=True)
    for _ in range(200):
        loss = ((corr2d(X, K) - Y) ** 2).sum()
        (g,) = torch.autograd.grad(loss, K)
        with torch.no_grad():
            K -= lr * g
    return K.detach()
