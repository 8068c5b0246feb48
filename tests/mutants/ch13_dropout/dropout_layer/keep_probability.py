# fault: takes the argument for the probability of keeping, as old TensorFlow did
# caught by: zero_is_the_identity, one_gives_zeros, share_of_zeros
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 0:
        return torch.zeros_like(X)
    return (torch.rand_like(X) < dropout) * X / dropout
