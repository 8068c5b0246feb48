# fault: the complement
# caught by: example, near_zero, matches_reference
def is_negative(x):
    return x > 0
