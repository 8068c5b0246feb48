# fault: steps of length lr: the gradient is normalised
# caught by: by_hand, matches_reference
import torch


def gradient_descent(grad, w0, lr, steps):
    path = [w0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - lr * g / (g.norm() + 1e-12))
    return torch.stack(path)
