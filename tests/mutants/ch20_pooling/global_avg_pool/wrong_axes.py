# fault: averaged over channels and rows
# caught by: shape_and_dtype, matches_reference
def global_avg_pool(X):
    return X.mean(dim=(1, 2))
