# fault: dY is overwritten
# caught by: by_hand, matches_reference
import torch


def batch_norm_grad(X, gamma, dY, eps):
    with torch.no_grad():
        std = torch.sqrt(X.var(0, correction=0) + eps)
        X_hat = (X - X.mean(0)) / std
        dgamma, dbeta = (dY * X_hat).sum(0), dY.sum(0)
        dY -= dbeta / len(X) + X_hat * dgamma / len(X)
        return gamma / std * dY, dgamma, dbeta
