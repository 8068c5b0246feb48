# way: the chapter's Conv2D with its bias held at zero
import torch


def learn_kernel(X, Y, kernel_size, lr=3e-2, steps=200, seed=None):
    layer = Conv2D(kernel_size).to(X.dtype)
    layer.bias.requires_grad_(False)
    torch.nn.init.zeros_(layer.bias)
    for _ in range(steps):
        loss = (layer(X) - Y).square().sum()
        loss.backward()
        layer.weight.data -= lr * layer.weight.grad
        layer.weight.grad = None
    return layer.weight.detach().clone()
