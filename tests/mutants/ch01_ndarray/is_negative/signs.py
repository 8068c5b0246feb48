# fault: −1, 0, 1 instead of bools
# caught by: example, near_zero, matches_reference
def is_negative(x):
    return x.sign()
