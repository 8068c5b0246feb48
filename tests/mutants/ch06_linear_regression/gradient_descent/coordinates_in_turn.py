# fault: one coordinate after another
# caught by: matches_reference
import torch


def gradient_descent(grad, w0, lr, steps):
    path = [w0]
    for _ in range(steps):
        w = path[-1].clone()
        w[0] = w[0] - lr * grad(w)[0]
        path.append(w)
    return torch.stack(path)
