# fault: the data goes through numpy and loses its graph
# caught by: keeps_the_graph
import numpy as np
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    Xs = np.array_split(X.detach().numpy(), k)
    ys = np.array_split(y.detach().numpy(), k)
    join = lambda parts: torch.from_numpy(np.concatenate(parts[:i] + parts[i + 1 :]))  # noqa: E731
    return join(Xs), join(ys), torch.from_numpy(Xs[i].copy()), torch.from_numpy(ys[i].copy())
