# fault: two linear layers without an activation
# caught by: truth_table
import torch


def xor_network(X):
    W = torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=X.dtype)
    return (X @ W - 1) @ torch.tensor([2.0, 2.0], dtype=X.dtype) - 1
