# way: one formula
def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    (a, b), (c, d) = c2, c3
    w = in_channels * (c1 + a + c + c4) + 9 * a * b + 25 * c * d
    return w + c1 + a + b + c + d + c4, w * height * width
