# fault: less than instead of at most
# caught by: example, bound_is_absolute, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    return bool((a * b).sum().abs() < atol) and not atol == 0 and bool((a * b).sum() != 0) or False
