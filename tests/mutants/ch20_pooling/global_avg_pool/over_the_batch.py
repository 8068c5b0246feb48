# fault: averaged over the batch too
# caught by: shape_and_dtype, matches_reference
def global_avg_pool(X):
    return X.mean(dim=(0, 2, 3))
