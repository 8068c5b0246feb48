# fault: the mean of the products
# caught by: bound_is_absolute, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    return bool((a * b).mean().abs() <= atol)
