# fault: only an exact 0 counts
# caught by: bound_is_absolute, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    return bool((a * b).sum() == 0)
