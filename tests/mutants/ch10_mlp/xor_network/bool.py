# fault: a bool tensor
# caught by: truth_table
import torch


def xor_network(X):
    W = torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=X.dtype)
    return (X @ W - 1).clamp(min=0).sum(1) > 0.5
