# fault: ReLU is applied to X
# caught by: flattens
import torch


def mlp(X, W1, b1, W2, b2):
    with torch.no_grad():
        X.clamp_(min=0)
    return torch.relu(X.flatten(1) @ W1 + b1) @ W2 + b2
