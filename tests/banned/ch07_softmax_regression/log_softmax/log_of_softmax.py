# banned: the log of the built-in softmax
import torch


def log_softmax(X):
    return X.softmax(dim=1).log()
