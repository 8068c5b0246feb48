# fault: the sum of the errors, not their mean
# caught by: by_hand, is_the_mean_over_folds


def k_fold_error(k, X, y, fit, error):
    total = 0.0
    for i in range(k):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        total += error(fit(X_train, y_train), X_valid, y_valid)
    return total
