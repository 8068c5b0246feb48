# fault: folds of n // k leave out the last examples
# caught by: matches_reference
import torch


def select_degree(x, y, degrees, k):
    n = len(x) // k * k

    def error(d):
        P, total = poly_features(x[:n], d), 0.0
        for i in range(k):
            a, b, c, e = get_k_fold_data(k, i, P, y[:n])
            w = torch.linalg.lstsq(a, b[:, None]).solution
            total += float(((c @ w)[:, 0] - e).square().mean())
        return total / k

    return min(sorted(degrees), key=error)
