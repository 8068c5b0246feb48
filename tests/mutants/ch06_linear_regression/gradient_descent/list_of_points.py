# fault: a list instead of a tensor
# caught by: by_hand, shape_and_start
import torch


def gradient_descent(grad, w0, lr, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return path
