# fault: b is forgotten
# caught by: by_hand, bias_alone
import torch


def linreg(X, w, b):
    return X @ w
