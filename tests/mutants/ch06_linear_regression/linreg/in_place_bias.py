# fault: b is changed
# caught by: by_hand
import torch


def linreg(X, w, b):
    with torch.no_grad():
        b += X[0, 0] * 0 + 1
        b -= 2
    return X @ w + b + 1
