# fault: w0 itself walks
# caught by: by_hand, equal_steps_on_a_slope
import torch


def gradient_descent(grad, w0, lr, steps):
    path = [w0.detach().clone()]
    w = w0.detach()
    for _ in range(steps):
        w -= lr * grad(w)
        path.append(w.clone())
    return torch.stack(path)
