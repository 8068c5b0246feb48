# fault: squeeze() drops a batch or channel of one
# caught by: shape_and_dtype, matches_reference
def global_avg_pool(X):
    return X.mean(dim=(2, 3), keepdim=True).squeeze()
