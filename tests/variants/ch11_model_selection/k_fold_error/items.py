# way: .item() of each error, folds in reverse order
def k_fold_error(k, X, y, fit, error):
    errors = []
    for i in reversed(range(k)):
        X_train, y_train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        errors.append(error(fit(X_train, y_train), X_valid, y_valid).item())
    return sum(errors) / len(errors)
