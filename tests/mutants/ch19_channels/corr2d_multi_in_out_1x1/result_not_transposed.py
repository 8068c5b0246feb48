# fault: the product (h·w, co) is reshaped instead of transposed
# caught by: by_hand, pixel_by_pixel, matches_reference
def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    co = K.shape[0]
    return (X.reshape(ci, h * w).T @ K.reshape(co, ci).T).reshape(co, h, w)
