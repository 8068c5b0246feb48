# way: folds of its own by tensor_split, mean in torch
import torch


def k_fold_error(k, X, y, fit, error):
    errors = []
    for block in torch.arange(len(X)).tensor_split(k):
        rest = torch.ones(len(X), dtype=torch.bool)
        rest[block] = False
        model = fit(X[rest], y[rest])
        errors.append(float(error(model, X[block], y[block])))
    return torch.tensor(errors).mean()
