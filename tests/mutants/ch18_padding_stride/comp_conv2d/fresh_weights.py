# fault: the layer's parameters are drawn anew
# caught by: by_hand, matches_reference, leaves_the_layer_alone
def comp_conv2d(conv, X):
    conv.reset_parameters()
    return conv(X[None, None])[0, 0]
