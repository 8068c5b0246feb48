# fault: eps is left out
# caught by: by_hand, matches_reference
import torch


def batch_norm_grad(X, gamma, dY, eps):
    std = torch.sqrt(X.var(0, correction=0).clamp_min(1e-12))
    X_hat = (X - X.mean(0)) / std
    dgamma = (dY * X_hat).sum(0)
    return gamma / std * (dY - dY.mean(0) - X_hat * dgamma / len(X)), dgamma, dY.sum(0)
