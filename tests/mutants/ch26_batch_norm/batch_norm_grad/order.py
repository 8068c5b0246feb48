# fault: dgamma and dbeta change places
# caught by: by_hand, scale_and_shift
import torch


def batch_norm_grad(X, gamma, dY, eps):
    std = torch.sqrt(X.var(0, correction=0) + eps)
    X_hat = (X - X.mean(0)) / std
    dgamma = (dY * X_hat).sum(0)
    return gamma / std * (dY - dY.mean(0) - X_hat * dgamma / len(X)), dY.sum(0), dgamma
