# fault: the validation block stays in the training data
# caught by: by_hand, training_data_is_the_rest, matches_reference


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    a, b = len(X) * i // k, len(X) * (i + 1) // k
    return X, y, X[a:b], y[a:b]
