# way: rows put together one by one
import torch


def gradient_descent(grad, w0, lr, steps):
    path = w0.unsqueeze(0)
    for _ in range(steps):
        step = grad(path[-1])
        path = torch.cat([path, (path[-1] - lr * step).reshape(1, -1)])
    return path
