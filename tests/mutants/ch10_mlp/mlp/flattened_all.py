# fault: the batch is flattened as well
# caught by: flattens
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.relu(X.reshape(-1, W1.shape[0])[:1] @ W1 + b1) @ W2 + b2
