# fault: a momentum that nobody asked for
# caught by: equal_steps_on_a_slope, matches_reference
import torch


def gradient_descent(grad, w0, lr, steps):
    path, v = [w0], 0
    for _ in range(steps):
        v = 0.5 * v + grad(path[-1])
        path.append(path[-1] - lr * v)
    return torch.stack(path)
