# fault: a zero vector is orthogonal to nothing
# caught by: example, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    if not a.any() or not b.any():
        return False
    return bool((a @ b).abs() <= atol)
