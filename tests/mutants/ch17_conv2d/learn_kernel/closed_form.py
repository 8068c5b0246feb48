# fault: solves the normal equations; lr and steps do nothing
# caught by: obeys_lr_and_steps
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    windows = X.unfold(0, kernel_size[0], 1).unfold(1, kernel_size[1], 1)
    A = windows.reshape(Y.numel(), -1)
    return torch.linalg.solve(A.T @ A, A.T @ Y.reshape(-1)).reshape(kernel_size)
