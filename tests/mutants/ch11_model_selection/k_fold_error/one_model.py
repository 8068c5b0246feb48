# fault: the model of fold 0 is used for all folds
# caught by: never_shows_the_fold_to_fit, matches_reference


def k_fold_error(k, X, y, fit, error):
    total, model = 0.0, None
    for i in range(k):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        if model is None:
            model = fit(X_train, y_train)
        total += error(model, X_valid, y_valid)
    return total / k
