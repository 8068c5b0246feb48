# fault: slopes: a vertical row gives inf == -inf, and is missed
# caught by: three_in_a_row


def is_shattered(points):
    if len(points) != 3:
        return len(points) < 3
    u, v = points[1] - points[0], points[2] - points[0]
    return bool(u[1] / u[0] != v[1] / v[0])
