# fault: dgamma and dbeta are (1, d)
# caught by: by_hand, matches_reference
import torch


def batch_norm_grad(X, gamma, dY, eps):
    std = torch.sqrt(X.var(0, correction=0, keepdim=True) + eps)
    X_hat = (X - X.mean(0, keepdim=True)) / std
    dgamma = (dY * X_hat).sum(0, keepdim=True)
    return gamma / std * (dY - dY.mean(0) - X_hat * dgamma / len(X)), dgamma, dY.sum(0, keepdim=True)
