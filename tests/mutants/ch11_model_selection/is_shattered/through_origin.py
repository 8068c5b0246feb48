# fault: the cross product of the first two points: rows through the origin only
# caught by: triangles, three_in_a_row


def is_shattered(points):
    if len(points) != 3:
        return len(points) < 3
    (a, b), (c, d) = points[:2].tolist()
    return a * d != b * c
