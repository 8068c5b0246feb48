# fault: chained indexing changes a copy
# caught by: example, matches_reference
def clamp_negative_(x):
    mask = x < 0
    x[mask][:] = 0
    return x
