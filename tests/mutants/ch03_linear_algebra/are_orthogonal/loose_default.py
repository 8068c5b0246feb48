# fault: the default is 1e-3 times too large
# caught by: bound_is_absolute
def are_orthogonal(a, b, atol=1e-8):
    return bool((a @ b).abs() <= atol)
