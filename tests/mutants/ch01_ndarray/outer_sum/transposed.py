# fault: the table is transposed
# caught by: example, swapping_transposes, matches_reference
def outer_sum(a, b):
    return a[None, :] + b[:, None]
