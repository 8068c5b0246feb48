# fault: the result has a batch axis
# caught by: by_hand, shape_and_dtype, matches_reference
def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    co = K.shape[0]
    return (K.reshape(co, ci) @ X.reshape(ci, h * w)).reshape(1, co, h, w)
