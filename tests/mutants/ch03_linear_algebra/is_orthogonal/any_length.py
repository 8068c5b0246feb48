# fault: rows orthogonal, of any length
# caught by: example, matches_reference
import torch


def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    gram = U @ U.T
    return bool(((gram - torch.diag(gram.diagonal())).abs() <= atol).all())
