# fault: soft neurons: near ±1 only
# caught by: truth_table
import torch


def xor_network(X):
    W = torch.tensor([[1.0, 1.0], [1.0, 1.0]], dtype=X.dtype)
    hidden = torch.tanh(X @ W + torch.tensor([1.0, -1.0], dtype=X.dtype))
    return torch.tanh(2 * (hidden @ torch.tensor([1.0, -1.0], dtype=X.dtype) - 1))
