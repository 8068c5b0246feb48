# fault: softmax at the end
# caught by: by_hand
import torch


def mlp(X, W1, b1, W2, b2):
    return torch.softmax(torch.relu(X.flatten(1) @ W1 + b1) @ W2 + b2, 1)
