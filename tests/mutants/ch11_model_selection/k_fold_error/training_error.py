# fault: the error is measured on the training data
# caught by: by_hand, never_shows_the_fold_to_fit


def k_fold_error(k, X, y, fit, error):
    total = 0.0
    for i in range(k):
        X_train, y_train, _, _ = get_k_fold_data(k, i, X, y)
        total += error(fit(X_train, y_train), X_train, y_train)
    return total / k
