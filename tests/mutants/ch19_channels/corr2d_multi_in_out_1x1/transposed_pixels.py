# fault: pixels are flattened column by column and put back row by row
# caught by: pixel_by_pixel, matches_reference
def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    co = K.shape[0]
    return (K.reshape(co, ci) @ X.transpose(1, 2).reshape(ci, h * w)).reshape(co, h, w)
