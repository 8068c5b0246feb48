# fault: the sign is turned round
# caught by: truth_table
import torch


def xor_network(X):
    W = torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=X.dtype)
    return 1 - (X @ W - 1).clamp(min=0).sum(1) * 2
