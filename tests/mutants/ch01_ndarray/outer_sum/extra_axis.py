# fault: a leading axis of length 1
# caught by: example, swapping_transposes, matches_reference
def outer_sum(a, b):
    return a[None, :, None] + b[None, None, :]
