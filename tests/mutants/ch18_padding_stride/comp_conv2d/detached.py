# fault: the result is detached
# caught by: gradient
def comp_conv2d(conv, X):
    return conv(X[None, None])[0, 0].detach()
