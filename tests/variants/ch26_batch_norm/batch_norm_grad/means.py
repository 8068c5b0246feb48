# way: with means in place of sums, without a graph
import torch


@torch.no_grad()
def batch_norm_grad(X, gamma, dY, eps):
    var, mean = torch.var_mean(X, 0, correction=0)
    std = torch.sqrt(var + eps)
    X_hat = (X - mean) / std
    m = (dY * X_hat).mean(0)
    return [gamma * (dY - dY.mean(0) - X_hat * m) / std, m * len(X), dY.sum(0)]
