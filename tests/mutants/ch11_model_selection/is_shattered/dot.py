# fault: the dot product in place of the cross product
# caught by: triangles, three_in_a_row


def is_shattered(points):
    if len(points) != 3:
        return len(points) < 3
    (a, b), (c, d) = (points[1:] - points[0]).tolist()
    return a * c + b * d != 0
