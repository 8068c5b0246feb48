# fault: 0 or 1 in place of a bool
# caught by: one_or_two_points, triangles


def is_shattered(points):
    if len(points) != 3:
        return int(len(points) < 3)
    (a, b), (c, d) = (points[1:] - points[0]).tolist()
    return int(a * d != b * c)
