# fault: the learning rate decays
# caught by: equal_steps_on_a_slope, matches_reference
import torch


def gradient_descent(grad, w0, lr, steps):
    path = [w0]
    for k in range(steps):
        path.append(path[-1] - lr / (k + 1) * grad(path[-1]))
    return torch.stack(path)
