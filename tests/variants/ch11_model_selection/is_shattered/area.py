# way: sides by Heron in whole numbers; points sorted first
def is_shattered(points):
    m = points.shape[0]
    if m <= 2:
        return True
    if m >= 4:
        return False
    (a, b), (c, d), (e, f) = sorted((round(x), round(y)) for x, y in points.tolist())
    return a * (d - f) + c * (f - b) + e * (b - d) != 0
