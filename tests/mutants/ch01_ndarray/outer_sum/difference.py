# fault: a_i − b_j
# caught by: example, matches_reference
def outer_sum(a, b):
    return a[:, None] - b[None, :]
