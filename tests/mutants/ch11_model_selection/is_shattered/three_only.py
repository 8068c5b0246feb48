# fault: one or two points are refused
# caught by: one_or_two_points


def is_shattered(points):
    if len(points) != 3:
        return False
    (a, b), (c, d) = (points[1:] - points[0]).tolist()
    return a * d != b * c
