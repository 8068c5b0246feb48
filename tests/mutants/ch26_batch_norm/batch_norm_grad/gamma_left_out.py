# fault: gamma is left out of dX
# caught by: by_hand, is_the_slope
import torch


def batch_norm_grad(X, gamma, dY, eps):
    std = torch.sqrt(X.var(0, correction=0) + eps)
    X_hat = (X - X.mean(0)) / std
    dgamma = (dY * X_hat).sum(0)
    return (dY - dY.mean(0) - X_hat * dgamma / len(X)) / std, dgamma, dY.sum(0)
