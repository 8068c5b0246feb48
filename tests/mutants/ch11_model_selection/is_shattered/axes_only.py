# fault: only horizontal and vertical rows are seen
# caught by: three_in_a_row


def is_shattered(points):
    if len(points) != 3:
        return len(points) < 3
    x, y = points.T
    return len(set(x.tolist())) > 1 and len(set(y.tolist())) > 1
