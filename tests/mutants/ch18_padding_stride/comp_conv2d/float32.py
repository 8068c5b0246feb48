# fault: image and layer are made float32
# caught by: shape_and_dtype, leaves_the_layer_alone
def comp_conv2d(conv, X):
    return conv.float()(X.float()[None, None])[0, 0]
