# fault: the pixel in the middle instead of the mean
# caught by: by_hand, matches_reference
def global_avg_pool(X):
    return X[:, :, X.shape[2] // 2, X.shape[3] // 2]
