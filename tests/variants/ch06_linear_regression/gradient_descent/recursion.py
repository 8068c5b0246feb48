# way: the path of one step fewer, and a step
import torch


def gradient_descent(grad, w0, lr, steps):
    if steps == 0:
        return w0.detach().clone()[None]
    path = gradient_descent(grad, w0, lr, steps - 1)
    return torch.vstack((path, path[-1] - lr * grad(path[-1])))
