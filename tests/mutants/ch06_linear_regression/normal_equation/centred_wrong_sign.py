# fault: the bias is put back with the wrong sign
# caught by: line, matches_reference
import torch


def normal_equation(X, y):
    Xc, yc = X - X.mean(0), y - y.mean()
    w = torch.linalg.lstsq(Xc, yc).solution
    return w, y.mean() + (X.mean(0) @ w)[0]
