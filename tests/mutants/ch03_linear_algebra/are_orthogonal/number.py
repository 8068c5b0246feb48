# fault: 1 and 0 instead of True and False
# caught by: example, bound_is_absolute, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    return int((a @ b).abs() <= atol)
