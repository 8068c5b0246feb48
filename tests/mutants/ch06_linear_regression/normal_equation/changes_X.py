# fault: X is centred in place
# caught by: line, matches_reference
import torch


def normal_equation(X, y):
    with torch.no_grad():
        mean = X.mean(0)
        X -= mean
        w = torch.linalg.lstsq(X, y - y.mean()).solution
    return w, y.mean() - (mean @ w)[0]
