# fault: two equal coordinates are taken for a row
# caught by: triangles


def is_shattered(points):
    if len(points) != 3:
        return len(points) < 3
    (a, b), (c, d) = (points[1:] - points[0]).tolist()
    return a != 0 and c != 0 and b / a != d / c
