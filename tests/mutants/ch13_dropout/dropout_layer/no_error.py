# fault: no check of p
# caught by: refuses_no_probability
import torch


def dropout_layer(X, dropout):
    if dropout >= 1:
        return torch.zeros_like(X)
    return (torch.rand_like(X) >= dropout) * X / (1 - dropout)
