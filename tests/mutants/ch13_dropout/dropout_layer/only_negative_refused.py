# fault: p above 1 is taken for 1
# caught by: refuses_no_probability
import torch


def dropout_layer(X, dropout):
    if dropout < 0:
        raise ValueError("negative")
    if dropout >= 1:
        return torch.zeros_like(X)
    return (torch.rand_like(X) >= dropout) * X / (1 - dropout)
