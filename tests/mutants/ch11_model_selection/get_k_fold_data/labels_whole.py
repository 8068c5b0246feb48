# fault: the labels are cut one place later than the inputs in training
# caught by: training_data_is_the_rest
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    a, b = len(X) * i // k, len(X) * (i + 1) // k
    y_train = torch.cat([y[b:], y[:a]])
    return torch.cat([X[:a], X[b:]]), y_train, X[a:b], y[a:b]
