# way: rows of the identity
import torch


def permutation_matrix(pi):
    index = torch.as_tensor(pi, dtype=torch.long)
    n = index.numel()
    if not torch.equal(index.sort().values, torch.arange(n, device=index.device)):
        raise ValueError("no permutation")
    return torch.eye(n, device=index.device)[index]
