# banned: torch.func.grad under vmap
import torch


def sigmoid_grad(x):
    return torch.func.vmap(torch.func.grad(torch.sigmoid))(x.detach().reshape(-1)).reshape(x.shape)


def tanh_grad(x):
    return 1 - torch.tanh(x) ** 2


def relu_grad(x):
    return (x > 0).to(x.dtype)
