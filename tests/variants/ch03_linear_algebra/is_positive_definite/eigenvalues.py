# way: all eigenvalues positive, as a 0-d bool tensor
import torch


def is_positive_definite(A):
    if A.ndim != 2 or A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return torch.tensor(False)
    return (torch.linalg.eigvalsh(A) > 0).all()
