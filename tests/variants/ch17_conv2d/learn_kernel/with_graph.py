# way: a matrix of windows, the kernel returned as the leaf that was trained
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    kh, kw = kernel_size
    A = X.unfold(0, kh, 1).unfold(1, kw, 1).reshape(-1, kh * kw)
    k = torch.randn(kh * kw, dtype=X.dtype)
    for _ in range(steps):
        k = k - lr * 2 * A.T @ (A @ k - Y.reshape(-1))
    return k.reshape(kh, kw).requires_grad_()
