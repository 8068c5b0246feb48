# fault: the two numbers change places
# caught by: by_hand
def direct_cost(in_channels, out_channels, kernel, height, width):
    weights = in_channels * out_channels * kernel**2
    return weights * height * width, weights + out_channels
