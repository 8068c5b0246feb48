# way: recursion
def receptive_field(layers):
    if len(layers) == 0:
        return 1
    (kernel, stride), *rest = layers
    return stride * (receptive_field(rest) - 1) + kernel
