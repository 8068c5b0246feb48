# fault: eps enters X_hat, but dX divides by the bare standard deviation
# caught by: matches_reference, is_the_slope
import torch


def batch_norm_grad(X, gamma, dY, eps):
    var = X.var(0, correction=0)
    X_hat = (X - X.mean(0)) / torch.sqrt(var + eps)
    dgamma = (dY * X_hat).sum(0)
    factor = torch.where(var > 0, 1 / torch.sqrt(var.clamp_min(1e-30)), 1 / torch.sqrt(var + eps))
    return gamma * factor * (dY - dY.mean(0) - X_hat * dgamma / len(X)), dgamma, dY.sum(0)
