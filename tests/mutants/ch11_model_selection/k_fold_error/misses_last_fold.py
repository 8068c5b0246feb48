# fault: the last fold is left out, the sum still divided by k
# caught by: by_hand, validates_every_example_once, is_the_mean_over_folds


def k_fold_error(k, X, y, fit, error):
    total = 0.0
    for i in range(k - 1):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        total += error(fit(X_train, y_train), X_valid, y_valid)
    return total / k
