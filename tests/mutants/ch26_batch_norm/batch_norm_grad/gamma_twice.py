# fault: gamma is multiplied into dgamma too
# caught by: by_hand, scale_and_shift
import torch


def batch_norm_grad(X, gamma, dY, eps):
    std = torch.sqrt(X.var(0, correction=0) + eps)
    X_hat = (X - X.mean(0)) / std
    G = dY * gamma
    dgamma = (G * X_hat).sum(0)
    return (G - G.mean(0) - X_hat * dgamma / len(X)) / std, dgamma, dY.sum(0)
