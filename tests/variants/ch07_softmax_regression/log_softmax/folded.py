# way: logaddexp over the columns
import functools

import torch


def log_softmax(X):
    total = functools.reduce(torch.logaddexp, X.unbind(1))
    return X - total[:, None]
