# fault: the start is not in the path
# caught by: by_hand, shape_and_start
import torch


def gradient_descent(grad, w0, lr, steps):
    w, path = w0, []
    for _ in range(steps):
        w = w - lr * grad(w)
        path.append(w)
    return torch.stack(path)
