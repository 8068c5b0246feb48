# fault: the path is kept in float32
# caught by: shape_and_start, matches_reference
import torch


def gradient_descent(grad, w0, lr, steps):
    path = torch.zeros(steps + 1, len(w0))
    w = w0.detach().clone()
    path[0] = w
    for k in range(steps):
        w = w - lr * grad(w)
        path[k + 1] = w
    return path
