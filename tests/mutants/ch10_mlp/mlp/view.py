# fault: view fails on a non-contiguous input
# caught by: flattens
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.relu(X.view(X.shape[0], -1) @ W1 + b1) @ W2 + b2
