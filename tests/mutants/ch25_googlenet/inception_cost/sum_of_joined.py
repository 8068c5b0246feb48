# fault: path 4 reads the joined width of paths 1 to 3
# caught by: by_hand, first_block
def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    params = macs = 0
    for ci, co, k in (
        (in_channels, c1, 1), (in_channels, c2[0], 1), (c2[0], c2[1], 3),
        (in_channels, c3[0], 1), (c3[0], c3[1], 5), (c1 + c2[1] + c3[1], c4, 1),
    ):
        params += co * (ci * k * k + 1)
        macs += height * width * co * ci * k * k
    return params, macs
