# fault: kernel in place of its square
# caught by: by_hand, matches_reference
def direct_cost(in_channels, out_channels, kernel, height, width):
    weights = in_channels * out_channels * kernel
    return weights + out_channels, weights * height * width
