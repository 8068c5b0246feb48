# fault: fold 0 alone decides
# caught by: lowest_validation_error
import torch


def select_degree(x, y, degrees, k):
    def error(d):
        a, b, c, e = get_k_fold_data(k, 0, poly_features(x, d), y)
        w = torch.linalg.lstsq(a, b[:, None]).solution
        return float(((c @ w)[:, 0] - e).square().mean())

    return min(sorted(degrees), key=error)
