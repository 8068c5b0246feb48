# fault: a new tensor without a graph
# caught by: gradient
import torch


def frobenius_norm(A):
    return torch.tensor(sum(v * v for row in A.tolist() for v in row) ** 0.5, dtype=A.dtype)
