# fault: every single product must be small
# caught by: example, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    return bool(((a * b).abs() <= atol).all())
