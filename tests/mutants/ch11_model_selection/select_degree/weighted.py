# fault: the squared errors of all examples are averaged at once
# caught by: folds_count_alike
import torch


def select_degree(x, y, degrees, k):
    def error(d):
        P, total = poly_features(x, d), 0.0
        for i in range(k):
            a, b, c, e = get_k_fold_data(k, i, P, y)
            w = torch.linalg.lstsq(a, b[:, None]).solution
            total += float(((c @ w)[:, 0] - e).square().sum())
        return total / len(x)

    return min(sorted(degrees), key=error)
