# fault: the image comes back as (w, h)
# caught by: shape_and_dtype, pixel_by_pixel, matches_reference
def corr2d_multi_in_out_1x1(X, K):
    ci, h, w = X.shape
    co = K.shape[0]
    return (K.reshape(co, ci) @ X.reshape(ci, h * w)).reshape(co, w, h)
