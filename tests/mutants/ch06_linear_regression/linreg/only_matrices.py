# fault: fails for a 0-d b
# caught by: bias_alone, matches_reference
import torch


def linreg(X, w, b):
    return X @ w + b[0]
