# fault: the sums as one long vector
# caught by: example, swapping_transposes, matches_reference
def outer_sum(a, b):
    return (a[:, None] + b).reshape(-1)
