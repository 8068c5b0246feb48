# fault: one column a step
# caught by: by_hand, matches_reference
import torch


def gradient_descent(grad, w0, lr, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return torch.stack(path, dim=1)
