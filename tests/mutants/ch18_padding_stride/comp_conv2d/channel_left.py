# fault: only the batch axis is taken away
# caught by: by_hand, shape_and_dtype, matches_reference
def comp_conv2d(conv, X):
    return conv(X[None, None])[0]
