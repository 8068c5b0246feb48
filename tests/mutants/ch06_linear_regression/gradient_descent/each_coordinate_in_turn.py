# fault: all coordinates in turn, each with the gradient at the point already half moved
# caught by: matches_reference
import torch


def gradient_descent(grad, w0, lr, steps):
    w = w0.detach().clone()
    path = [w.clone()]
    for _ in range(steps):
        for i in range(len(w)):
            w[i] -= lr * grad(w)[i]
        path.append(w.clone())
    return torch.stack(path)
