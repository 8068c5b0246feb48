# fault: fractions are cut off before comparing
# caught by: near_zero, matches_reference
def is_negative(x):
    return x.trunc() < 0
