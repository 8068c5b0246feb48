# way: a loop over the features, each flattened
import torch


def batch_norm(X, gamma, beta, moving_mean, moving_var, eps, momentum, training):
    if X.ndim != 2 and X.ndim != 4:
        raise ValueError(X.shape)
    columns, means, variances = [], [], []
    g, b = gamma.reshape(-1), beta.reshape(-1)
    mm, mv = moving_mean.reshape(-1), moving_var.reshape(-1)
    for k in range(X.shape[1]):
        x = X[:, k]
        if training:
            mu = x.sum() / x.numel()
            s2 = ((x - mu) * (x - mu)).sum() / x.numel()
            means.append(momentum * mm[k] + (1 - momentum) * mu.detach())
            variances.append(momentum * mv[k] + (1 - momentum) * s2.detach())
        else:
            mu, s2 = mm[k], mv[k]
        columns.append(g[k] * (x - mu) * (s2 + eps) ** -0.5 + b[k])
    Y = torch.stack(columns, dim=1)
    if not training:
        return Y, moving_mean, moving_var
    return Y, torch.stack(means).reshape(moving_mean.shape), torch.stack(variances).reshape(moving_var.shape)
