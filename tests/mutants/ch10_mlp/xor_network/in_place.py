# fault: X is overwritten
# caught by: truth_table
import torch


def xor_network(X):
    W = torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=X.dtype)
    with torch.no_grad():
        X.copy_((X @ W - 1).clamp(min=0))
    return 2 * X.sum(1) - 1
