# fault: ReLU after the last layer too
# caught by: by_hand, matches_reference
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.relu(torch.relu(X.flatten(1) @ W1 + b1) @ W2 + b2)
