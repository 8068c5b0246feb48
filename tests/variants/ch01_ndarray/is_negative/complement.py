# way: not (x ≥ 0)
def is_negative(x):
    return ~(x >= 0)
