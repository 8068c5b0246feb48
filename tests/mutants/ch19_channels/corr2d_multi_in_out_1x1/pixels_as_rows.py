# fault: X.reshape(h·w, ci) shuffles channels and pixels
# caught by: by_hand, pixel_by_pixel, matches_reference
def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    co = K.shape[0]
    return (X.reshape(h * w, ci) @ K.reshape(co, ci).T).T.reshape(co, h, w)
