# fault: only the last point
# caught by: by_hand, shape_and_start
import torch


def gradient_descent(grad, w0, lr, steps):
    w = w0
    for _ in range(steps):
        w = w - lr * grad(w)
    return w
