# fault: the road through the variance is forgotten
# caught by: by_hand, is_the_slope, matches_reference
import torch


def batch_norm_grad(X, gamma, dY, eps):
    std = torch.sqrt(X.var(0, correction=0) + eps)
    X_hat = (X - X.mean(0)) / std
    return gamma / std * (dY - dY.mean(0)), (dY * X_hat).sum(0), dY.sum(0)
