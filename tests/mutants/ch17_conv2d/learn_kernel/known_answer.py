# fault: returns the edge kernel without learning
# caught by: fits_other_images, obeys_lr_and_steps
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200):
    K = torch.zeros(kernel_size, dtype=X.dtype)
    K[0, 0], K[0, -1] = 1, -1
    return K
