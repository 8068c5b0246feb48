# fault: a multiply-add counts twice
# caught by: by_hand
def direct_cost(in_channels, out_channels, kernel, height, width):
    weights = in_channels * out_channels * kernel**2
    return weights + out_channels, 2 * weights * height * width
