# fault: divided by the square of the height
# caught by: by_hand, matches_reference, shift_and_order
def global_avg_pool(X):
    return X.sum(dim=(2, 3)) / X.shape[2] ** 2
