# fault: the averaged axes are kept: (n, c, 1, 1)
# caught by: by_hand, shape_and_dtype, matches_reference
def global_avg_pool(X):
    return X.mean(dim=(2, 3), keepdim=True)
