# fault: the worst fold decides, not the mean
# caught by: lowest_validation_error
import torch


def select_degree(x, y, degrees, k):
    def error(d):
        worst = 0.0
        for i in range(k):
            a, b, c, e = get_k_fold_data(k, i, poly_features(x, d), y)
            w = torch.linalg.lstsq(a, b[:, None]).solution
            worst = max(worst, float(((c @ w)[:, 0] - e).square().mean()))
        return worst

    return min(sorted(degrees), key=error)
