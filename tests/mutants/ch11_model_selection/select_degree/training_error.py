# fault: the degree with the lowest training error
# caught by: parabola, lowest_validation_error
import torch


def select_degree(x, y, degrees, k):
    def error(d):
        P = poly_features(x, d)
        w = torch.linalg.lstsq(P, y[:, None]).solution
        return float(((P @ w)[:, 0] - y).square().mean())

    return min(sorted(degrees), key=error)
