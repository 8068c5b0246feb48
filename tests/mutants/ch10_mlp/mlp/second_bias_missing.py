# fault: b2 is forgotten
# caught by: by_hand, matches_reference
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.relu(X.flatten(1) @ W1 + b1) @ W2
