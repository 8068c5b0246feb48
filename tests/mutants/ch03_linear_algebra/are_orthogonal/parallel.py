# fault: True for parallel vectors
# caught by: example, matches_reference
def are_orthogonal(a, b, atol=1e-6):
    cross = a[:, None] * b - b[:, None] * a
    return bool(cross.abs().max() <= atol)
