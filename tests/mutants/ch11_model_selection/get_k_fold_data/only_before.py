# fault: only the blocks before the validation block train
# caught by: training_data_is_the_rest, matches_reference


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    a, b = len(X) * i // k, len(X) * (i + 1) // k
    return X[:a], y[:a], X[a:b], y[a:b]
