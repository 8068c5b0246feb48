# way: the identity subtracted in place, a 0-d bool tensor
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return torch.tensor(False)
    gram = torch.einsum("ij,kj->ik", U.detach(), U.detach())
    gram.diagonal().sub_(1)
    return torch.all(gram.abs() <= atol)
