# way: the gradient by formula: the residual correlated with the image
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.zeros(kernel_size, dtype=X.dtype, device=X.device)
    for _ in range(steps):
        residual = corr2d(X, K) - Y
        K = K - lr * 2 * corr2d(X, residual)
    return K
