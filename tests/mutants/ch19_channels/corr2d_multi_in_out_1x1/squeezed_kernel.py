# fault: K.squeeze() also takes away channels of size 1
# caught by: shape_and_dtype, matches_reference
def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    return (K.squeeze() @ X.reshape(ci, h * w)).reshape(-1, h, w)
