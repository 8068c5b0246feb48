# way: views and flatten
def comp_conv2d(conv, X):
    h, w = X.shape
    Y = conv(X.contiguous().view(1, 1, h, w))
    return Y.flatten(0, 2) if Y.shape[1] == 1 else Y[0]
