# fault: < where the contract says ≤
# caught by: bound_is_absolute, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    return bool((a * b).sum().abs() < atol)
