# fault: the sum instead of the mean
# caught by: by_hand, shift_and_order, matches_reference
def global_avg_pool(X):
    return X.sum(dim=(2, 3))
