# fault: b is added to the weights
# caught by: by_hand, bias_alone
import torch


def linreg(X, w, b):
    return X @ (w + b)
