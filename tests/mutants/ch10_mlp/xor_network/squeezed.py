# fault: a batch of one loses its axis
# caught by: any_batch
import torch


def xor_network(X):
    W = torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=X.dtype)
    return ((X @ W - 1).clamp(min=0) @ torch.tensor([[2.0], [2.0]], dtype=X.dtype) - 1).squeeze()
