# fault: every row is the same tensor, changed in place
# caught by: by_hand, equal_steps_on_a_slope
import torch


def gradient_descent(grad, w0, lr, steps):
    w = w0.detach().clone()
    path = [w]
    for _ in range(steps):
        w -= lr * grad(w)
        path.append(w)
    return torch.stack(path)
