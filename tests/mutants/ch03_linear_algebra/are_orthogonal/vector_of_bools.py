# fault: a tensor with one element
# caught by: example, bound_is_absolute, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    return (a[None] * b).sum(1).abs() <= atol
