# fault: folds of its own, every k-th example
# caught by: validates_every_example_once
import torch


def k_fold_error(k, X, y, fit, error):
    total = 0.0
    for i in range(k):
        held = torch.arange(len(X)) % k == i
        total += error(fit(X[~held], y[~held]), X[held], y[held])
    return total / k
