# way: the indices that one output reads, layer by layer
def receptive_field(layers, position=0):
    low = high = position
    for kernel, stride in list(layers)[::-1]:
        low, high = low * stride, high * stride + kernel - 1
    return high - low + 1
