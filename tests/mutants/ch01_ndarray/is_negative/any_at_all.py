# fault: one answer for the whole tensor
# caught by: example, near_zero, matches_reference
def is_negative(x):
    return (x < 0).any()
