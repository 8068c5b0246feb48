# fault: only the last fold's error is returned
# caught by: is_the_mean_over_folds, matches_reference


def k_fold_error(k, X, y, fit, error):
    for i in range(k):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        last = error(fit(X_train, y_train), X_valid, y_valid)
    return last
