# way: an image without a batch axis
def comp_conv2d(conv, X, keep_channels=False):
    Y = conv(X.unsqueeze(0))
    return Y if keep_channels else Y.select(0, 0)
