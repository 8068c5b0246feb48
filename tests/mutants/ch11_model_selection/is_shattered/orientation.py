# fault: the sign of the cross product is taken for its presence
# caught by: triangles


def is_shattered(points):
    if len(points) != 3:
        return len(points) < 3
    (a, b), (c, d) = (points[1:] - points[0]).tolist()
    return a * d - b * c > 0
