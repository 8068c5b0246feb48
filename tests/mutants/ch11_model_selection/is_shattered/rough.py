# fault: flat triangles are taken for rows
# caught by: triangles


def is_shattered(points):
    if len(points) != 3:
        return len(points) < 3
    (a, b), (c, d) = (points[1:] - points[0]).tolist()
    return abs(a * d - b * c) > 1.5
