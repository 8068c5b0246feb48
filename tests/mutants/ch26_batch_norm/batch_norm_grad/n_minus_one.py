# fault: the two means divide by n - 1
# caught by: sums_to_zero, matches_reference
import torch


def batch_norm_grad(X, gamma, dY, eps):
    std = torch.sqrt(X.var(0, correction=0) + eps)
    X_hat = (X - X.mean(0)) / std
    dgamma, dbeta, n = (dY * X_hat).sum(0), dY.sum(0), max(1, len(X) - 1)
    return gamma / std * (dY - dbeta / n - X_hat * dgamma / n), dgamma, dbeta
