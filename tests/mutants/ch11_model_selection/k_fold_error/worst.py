# fault: the largest error in place of the mean
# caught by: is_the_mean_over_folds, matches_reference


def k_fold_error(k, X, y, fit, error):
    errors = []
    for i in range(k):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        errors.append(error(fit(X_train, y_train), X_valid, y_valid))
    return max(errors)
