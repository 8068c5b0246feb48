# fault: height and width taken for the input's: the outputs shrink
# caught by: by_hand
def direct_cost(in_channels, out_channels, kernel, height, width):
    weights = in_channels * out_channels * kernel**2
    return weights + out_channels, weights * (height - kernel + 1) * (width - kernel + 1)
