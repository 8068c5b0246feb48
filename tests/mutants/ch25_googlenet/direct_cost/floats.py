# fault: floats in place of whole numbers
# caught by: by_hand
def direct_cost(in_channels, out_channels, kernel, height, width):
    weights = in_channels * out_channels * kernel**2.0
    return weights + out_channels, weights * height * width
