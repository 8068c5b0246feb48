# way: the book's: reshape before and after
def comp_conv2d(conv, X):
    X = X.reshape((1, 1) + X.shape)
    Y = conv(X)
    return Y.reshape(Y.shape[2:])
