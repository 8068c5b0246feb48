# fault: over the whole matrix
# caught by: rows_are_distributions
import torch


def softmax(X):
    e = torch.exp(X - X.max())
    return e / e.sum()
