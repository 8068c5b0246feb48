# fault: squeeze() also takes away a height or width of 1
# caught by: shape_and_dtype, matches_reference
def comp_conv2d(conv, X):
    return conv(X[None, None]).squeeze()
