# way: the book's, which looks at the training error as well
def k_fold_error(k, X, y, fit, error, verbose=False):
    train_sum, valid_sum = 0, 0
    for i in range(k):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        model = fit(X_train, y_train)
        train_sum += error(model, X_train, y_train)
        valid_sum += error(model, X_valid, y_valid)
        if verbose:
            print(i, train_sum, valid_sum)
    return valid_sum / k
