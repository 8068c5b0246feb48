# way: from the output back to the input
def receptive_field(layers):
    r = 1
    for k, s in reversed(list(layers)):
        r = (r - 1) * s + k
    return r
