# fault: five points count as shattered
# caught by: four_or_more


def is_shattered(points):
    m = len(points)
    if m == 3:
        (a, b), (c, d) = (points[1:] - points[0]).tolist()
        return a * d != b * c
    return m != 4
