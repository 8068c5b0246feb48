# fault: AND instead of XOR
# caught by: truth_table, any_batch
import torch


def xor_network(X):
    return torch.where(X.sum(1) > 1, 1.0, -1.0).to(X.dtype)
