# fault: view() raises on images that are not contiguous
# caught by: matches_reference
def global_avg_pool(X):
    return X.view(X.shape[0], X.shape[1], -1).mean(-1)
