# way: numpy's mean
import numpy as np


def k_fold_error(k, X, y, fit, error):
    errors = np.zeros(k)
    for i in range(k):
        *train, X_valid, y_valid = get_k_fold_data(k, i, X, y)
        errors[i] = error(fit(*train), X_valid, y_valid)
    return errors.mean()
