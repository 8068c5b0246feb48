# fault: the gradient reaches the image, but not the kernel
# caught by: gradient
import torch


def corr2d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("kernel larger than input")
    windows = X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1)
    return torch.einsum("ijab,ab->ij", windows, K.data)
