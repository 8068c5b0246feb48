# fault: the hidden layer is detached
# caught by: gradient
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.relu(X.flatten(1) @ W1 + b1).detach() @ W2 + b2
