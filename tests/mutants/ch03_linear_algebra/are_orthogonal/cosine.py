# fault: the cosine is compared
# caught by: bound_is_absolute
def are_orthogonal(a, b, atol=1e-6):
    lengths = ((a * a).sum() * (b * b).sum()).sqrt()
    return bool((a * b).sum().abs() <= atol * lengths)
