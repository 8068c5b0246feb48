# fault: the maximum instead of the mean
# caught by: by_hand, matches_reference
def global_avg_pool(X):
    return X.amax(dim=(2, 3))
