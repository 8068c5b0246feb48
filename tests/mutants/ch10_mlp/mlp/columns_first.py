# fault: the pixels are flattened column by column
# caught by: flattens, matches_reference
import torch


def mlp(X, W1, b1, W2, b2):
    X = X.transpose(1, -1).reshape(len(X), -1)
    return torch.relu(X @ W1 + b1) @ W2 + b2
