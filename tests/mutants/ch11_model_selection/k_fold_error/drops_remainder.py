# fault: folds of its own that leave out the last n mod k examples
# caught by: validates_every_example_once
import torch


def k_fold_error(k, X, y, fit, error):
    size, total = len(X) // k, 0.0
    for i in range(k):
        a, b = i * size, (i + 1) * size
        model = fit(torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]))
        total += error(model, X[a:b], y[a:b])
    return total / k
