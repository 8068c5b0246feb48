# way: the errors stacked, which asks that they are tensors
import torch


def k_fold_error(k, X, y, fit, error):
    folds = (get_k_fold_data(k, i, X, y) for i in range(k))
    return torch.stack([error(fit(a, b), c, d) for a, b, c, d in folds]).mean()
