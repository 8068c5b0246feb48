# fault: weights of standardised features
# caught by: residual_is_orthogonal, matches_reference
import torch


def normal_equation(X, y):
    s = X.std(0)
    Xc, yc = (X - X.mean(0)) / s, y - y.mean()
    w = torch.linalg.lstsq(Xc, yc).solution
    return w, y.mean() - ((X.mean(0) / s) @ w)[0]
