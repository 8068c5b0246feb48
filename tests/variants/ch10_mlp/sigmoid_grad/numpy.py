# way: numpy and back
import numpy as np
import torch


def sigmoid_grad(x):
    e = np.exp(-np.abs(x.detach().cpu().numpy()))
    return torch.from_numpy(e / (1 + e) ** 2).to(x.device)


def tanh_grad(x):
    t = np.tanh(x.detach().cpu().numpy())
    return torch.from_numpy(1 - t * t).to(x.device)


def relu_grad(x):
    return torch.from_numpy(np.heaviside(x.detach().cpu().numpy(), 0)).to(x)
