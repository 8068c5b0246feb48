# fault: view() on an image that is not contiguous raises
# caught by: matches_reference
def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    co = K.shape[0]
    return (K.view(co, ci) @ X.view(ci, h * w)).view(co, h, w)
