# fault: paths 2 and 3 read the input directly
# caught by: by_hand, first_block
def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    params = macs = 0
    for ci, co, k in (
        (in_channels, c1, 1), (in_channels, c2[0], 1), (in_channels, c2[1], 3),
        (in_channels, c3[0], 1), (in_channels, c3[1], 5), (in_channels, c4, 1),
    ):
        params += co * (ci * k * k + 1)
        macs += height * width * co * ci * k * k
    return params, macs
