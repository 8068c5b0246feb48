# fault: the model is fitted to all the data
# caught by: by_hand, never_shows_the_fold_to_fit


def k_fold_error(k, X, y, fit, error):
    total = 0.0
    for i in range(k):
        _, _, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        total += error(fit(X, y), X_valid, y_valid)
    return total / k
