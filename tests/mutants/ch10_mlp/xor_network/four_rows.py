# fault: the four rows of the truth table, whatever X is
# caught by: any_batch
import torch


def xor_network(X):
    return torch.tensor([-1.0, 1.0, 1.0, -1.0], dtype=X.dtype)
