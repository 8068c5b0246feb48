# fault: a running average that halves the weight of earlier folds
# caught by: is_the_mean_over_folds


def k_fold_error(k, X, y, fit, error):
    mean = None
    for i in range(k):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        e = error(fit(X_train, y_train), X_valid, y_valid)
        mean = e if mean is None else (mean + e) / 2
    return mean
