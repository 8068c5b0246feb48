# fault: bias additions count
# caught by: by_hand
def direct_cost(in_channels, out_channels, kernel, height, width):
    weights = in_channels * out_channels * kernel**2
    return weights + out_channels, (weights + out_channels) * height * width
