# fault: the book's first version overflows
# caught by: huge_outputs
import torch


def softmax(X):
    X_exp = torch.exp(X)
    return X_exp / X_exp.sum(1, keepdim=True)
