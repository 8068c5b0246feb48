# fault: less than the bound
# caught by: bound_is_absolute, symmetric_matches_reference, antisymmetric_matches_reference
def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool(((A - A.T).abs() < atol).all())


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool(((A + A.T).abs() < atol).all())
