# fault: axes of length 1 disappear
# caught by: swapping_transposes, matches_reference
def outer_sum(a, b):
    return (a[:, None] + b[None, :]).squeeze()
