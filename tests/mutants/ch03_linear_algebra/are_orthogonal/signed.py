# fault: a negative product counts as orthogonal
# caught by: example, bound_is_absolute, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    return bool((a * b).sum() <= atol)
