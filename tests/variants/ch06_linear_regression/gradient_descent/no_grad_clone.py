# way: in place on a clone, without a graph
import torch


def gradient_descent(grad, w0, lr, steps):
    with torch.no_grad():
        w = w0.clone()
        path = [w.clone()]
        for _ in range(steps):
            w -= lr * grad(w)
            path.append(w.clone())
    return torch.stack(path)
