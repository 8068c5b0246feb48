# way: torch.distributions
import torch
from torch.distributions import Bernoulli


def dropout_layer(X, dropout):
    if not 0.0 <= dropout <= 1.0:
        raise ValueError("probability expected")
    if dropout == 1:
        return torch.zeros_like(X)
    mask = Bernoulli(probs=torch.tensor(1.0 - dropout)).sample(X.shape).to(X)
    return mask * (X / (1 - dropout))
