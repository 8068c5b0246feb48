# way: with direct_cost's arithmetic, path by path
def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    def one(ci, co, k):
        return direct_cost(ci, co, k, height, width)

    parts = [one(in_channels, c1, 1), one(in_channels, c2[0], 1), one(*c2, 3), one(in_channels, c3[0], 1)]
    parts += [one(*c3, 5), one(in_channels, c4, 1)]
    return tuple(map(sum, zip(*parts, strict=True)))
