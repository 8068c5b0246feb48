# fault: averaged in float32 and cast back
# caught by: matches_reference
def global_avg_pool(X):
    return X.float().mean(dim=(2, 3)).to(X.dtype)
