# way: multiply-adds of one output number times the outputs
def direct_cost(in_channels, out_channels, kernel, height, width):
    each = in_channels * kernel * kernel
    outputs = out_channels * height * width
    return out_channels * (each + 1), outputs * each
