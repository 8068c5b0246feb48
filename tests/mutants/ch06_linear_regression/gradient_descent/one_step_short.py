# fault: one step too few
# caught by: by_hand, shape_and_start
import torch


def gradient_descent(grad, w0, lr, steps):
    path = [w0]
    for _ in range(steps - 1):
        path.append(path[-1] - lr * grad(path[-1]))
    return torch.stack(path)
