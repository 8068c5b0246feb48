# fault: four points count as shattered when no three of them are in a row
# caught by: four_or_more
from itertools import combinations


def is_shattered(points):
    for p, q, r in combinations(points.tolist(), 3):
        if (q[0] - p[0]) * (r[1] - p[1]) == (q[1] - p[1]) * (r[0] - p[0]):
            return False
    return True
