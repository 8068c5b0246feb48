# fault: the image is transposed on the way in
# caught by: by_hand, matches_reference
def comp_conv2d(conv, X):
    return conv(X.T.reshape(1, 1, *X.shape))[0, 0]
