# banned: torch.linalg.eig through torch.ops
import torch


def power_iteration(A, steps=500):
    values, vectors = torch.ops.aten.linalg_eig(A)
    k = values.real.argmax()
    return values.real[k], vectors.real[:, k]
