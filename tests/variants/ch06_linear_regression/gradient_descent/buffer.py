# way: fills a prepared tensor
import torch


def gradient_descent(grad, w0, lr, steps):
    path = torch.empty(steps + 1, w0.numel(), dtype=w0.dtype, device=w0.device)
    path[0] = w0
    for k in range(1, steps + 1):
        path[k] = path[k - 1].clone() - lr * grad(path[k - 1].clone())
    return path
