# fault: the layer is left in eval mode
# caught by: leaves_the_layer_alone
def comp_conv2d(conv, X):
    conv.eval()
    return conv(X[None, None])[0, 0]
