# fault: 1.0 and 0.0 instead of bools
# caught by: example, near_zero, matches_reference
def is_negative(x):
    return (x < 0).float()
