# banned: sign of the product of two identity neurons
import torch


def xor_network(X):
    hidden = torch.sign(X @ torch.eye(2, dtype=X.dtype))
    return -torch.sign(hidden[:, 0] * hidden[:, 1])
