# fault: < where the contract says ≤
# caught by: example, bound_is_absolute
def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool(((A - A.T).abs() < max(atol, 0)).all()) and len(A) > 0


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool(((A + A.T).abs() < atol).all()) and bool(A.any())
